package io.commlib.codegen.limit;

import io.commlib.idl.model.Field;
import io.commlib.idl.model.Literal;
import java.util.Map;

/** How many bytes of code a value takes when it is written in Java; estimated, on the safe side. */
final class LiteralCode {

    /** Loads, boxes, wraps in an alias or two, and stores into an array. */
    private static final int SCALAR = 32;

    private static final int CALL = 16;
    private static final int LITERAL = 20_000;

    private LiteralCode() {}

    static long of(Field field) {
        return field.defaultValue() == null ? 0 : of(field.defaultValue());
    }

    static long of(Literal value) {
        if (value instanceof Literal.OfList list) {
            return CALL + list.elements().stream().mapToLong(LiteralCode::of).sum();
        } else if (value instanceof Literal.OfMap map) {
            long code = CALL;
            for (Map.Entry<Literal, Literal> entry : map.entries()) {
                code += CALL + of(entry.getKey()) + of(entry.getValue());
            }
            return code;
        } else if (value instanceof Literal.OfMessage message) {
            return CALL
                    + message.fields().values().stream()
                            .mapToLong(LiteralCode::of)
                            .sum();
        } else if (value instanceof Literal.OfUnion union) {
            return CALL + of(union.value());
        } else if (value instanceof Literal.OfString string) {
            return SCALAR + (long) CALL * (string.value().length() / LITERAL);
        } else if (value instanceof Literal.OfBytes bytes) {
            return SCALAR + (long) CALL * (bytes.base64().length() / LITERAL);
        }
        return SCALAR;
    }
}
