package io.commlib.idl.model;

/** The type of a field, an element, a key or a value. */
public sealed interface Type permits PrimitiveType, ListType, SetType, MapType, OptionalType, NamedType {}
