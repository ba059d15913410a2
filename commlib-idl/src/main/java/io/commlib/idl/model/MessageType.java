package io.commlib.idl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message: a record of named fields. The inline fields of an endpoint are messages too.
 *
 * @param fields in the order of the file, which is the order on the wire
 * @param constants never on the wire
 */
public record MessageType(
        TypeName name,
        List<Field> fields,
        List<Constant> constants,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Declaration {}
