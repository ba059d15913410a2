package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/** A named type of an interface file. */
public sealed interface Declaration permits MessageType, EnumType, UnionType, AliasType, ErrorType {

    /** Its full name. */
    TypeName name();

    /** What it is for; empty when not said. */
    String description();

    /** Why not to use it any more and what instead, or null when it is not deprecated. */
    @Nullable
    String deprecated();

    /** Where its name stands. */
    Position position();
}
