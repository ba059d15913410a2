package io.commlib.idl.model;

/**
 * {@code T?}: may be absent.
 *
 * @param type never itself optional
 */
public record OptionalType(Type type) implements Type {}
