package io.commlib.idl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param values in the order of the file; names and numbers are unique
 */
public record EnumType(
        TypeName name,
        List<Value> values,
        String description,
        @Nullable String deprecated,
        Position position) implements Declaration {

    /**
     * One value of an enum.
     *
     * @param name as on the wire
     * @param number given, or one more than the value before, from 0
     */
    public record Value(
            String name,
            int number,
            String description,
            @Nullable String deprecated,
            Position position) {}
}
