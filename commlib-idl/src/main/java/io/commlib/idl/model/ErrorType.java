package io.commlib.idl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed error of rpcs.
 *
 * @param fields in the order of the file
 */
public record ErrorType(
        TypeName name,
        List<Field> fields,
        String description,
        @Nullable String deprecated,
        Position position) implements Declaration {}
