package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/** A constant of a message's generated type; never on the wire. */
public record Constant(
        String name,
        Type type,
        Literal value,
        @Nullable String unit,
        String description,
        @Nullable String deprecated,
        Position position) {}
