package io.commlib.codegen;

/**
 * One generated file.
 *
 * @param path relative to the root of the sources, with {@code /}, such as {@code acme/robot/Sonar.java}
 * @param text in ASCII, lines ended by {@code \n}
 */
public record JavaFile(String path, String text) {}
