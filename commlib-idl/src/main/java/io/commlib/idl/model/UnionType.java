package io.commlib.idl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union: exactly one of its variants.
 *
 * @param variants in the order of the file; names are unique
 */
public record UnionType(
        TypeName name,
        List<Variant> variants,
        String description,
        @Nullable String deprecated,
        Position position) implements Declaration {

    /**
     * One variant of a union.
     *
     * @param name the key on the wire
     * @param type never optional
     */
    public record Variant(
            String name,
            Type type,
            String description,
            @Nullable String deprecated,
            Position position) {}
}
