package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/**
 * One field of a message or error. It is required when its type is not optional and it has no default.
 *
 * @param name letter for letter as on the wire
 * @param defaultValue taken when the field is absent, or null
 * @param unit such as {@code m}, or null
 * @param sensitive whether it is kept out of logs and {@code toString}
 */
public record Field(
        String name,
        Type type,
        @Nullable Literal defaultValue,
        Constraints constraints,
        @Nullable String unit,
        boolean sensitive,
        String description,
        @Nullable String deprecated,
        Position position) {

    /** Whether it may be absent. */
    public boolean optional() {
        return type instanceof OptionalType;
    }

    /** Whether decoding without it is an error. */
    public boolean required() {
        return !optional() && defaultValue == null;
    }
}
