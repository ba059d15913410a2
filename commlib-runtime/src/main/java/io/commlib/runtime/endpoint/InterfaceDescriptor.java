package io.commlib.runtime.endpoint;

/**
 * Names an interface that a node serves. Generated code holds one constant per interface file.
 *
 * @param name with its namespace, such as {@code acme.robot.MobileBase}
 * @param version the semantic version in the interface file, such as {@code 1.2.0}
 */
public record InterfaceDescriptor(String name, String version) {}
