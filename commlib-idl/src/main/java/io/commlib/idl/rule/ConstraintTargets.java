package io.commlib.idl.rule;

import io.commlib.idl.model.ListType;
import io.commlib.idl.model.MapType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.SetType;
import io.commlib.idl.model.Type;
import io.commlib.idl.resolve.IntegerRanges;

/** Which types take which constraints. */
final class ConstraintTargets {

    private ConstraintTargets() {}

    static boolean takes(Type type, String constraint) {
        return switch (constraint) {
            case "min", "max" -> isNumber(type);
            case "min_length", "max_length" -> type == PrimitiveType.STRING || type == PrimitiveType.BYTES;
            case "pattern" -> type == PrimitiveType.STRING;
            case "min_items" -> type instanceof SetType || type instanceof MapType || isResizable(type);
            default ->
                type instanceof SetType
                        || type instanceof MapType
                        || (isResizable(type) && ((ListType) type).maxSize() == Integer.MAX_VALUE);
        };
    }

    private static boolean isResizable(Type type) {
        return type instanceof ListType list && list.minSize() < list.maxSize();
    }

    private static boolean isNumber(Type type) {
        return IntegerRanges.isInteger(type)
                || type == PrimitiveType.FLOAT32
                || type == PrimitiveType.FLOAT64
                || type == PrimitiveType.DECIMAL;
    }
}
