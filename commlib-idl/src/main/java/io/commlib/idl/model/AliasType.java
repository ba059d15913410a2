package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/**
 * A type of its own that is another on the wire.
 *
 * @param type what it stands for; never optional
 * @param constraints what its values must keep to
 * @param unit such as {@code m}, or null
 */
public record AliasType(
        TypeName name,
        Type type,
        Constraints constraints,
        @Nullable String unit,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Declaration {}
