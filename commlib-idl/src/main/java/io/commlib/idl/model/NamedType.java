package io.commlib.idl.model;

/**
 * A message, enum, union or alias by name; {@link Model#declaration} finds it.
 *
 * @param name the full name, always declared in the model
 */
public record NamedType(TypeName name) implements Type {}
