package io.commlib.idl.schema;

import io.commlib.idl.model.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of interface files as JSON has them on the wire. */
final class Literals {

    private Literals() {}

    /** A value that {@link Json} writes. */
    static @Nullable Object json(Literal literal) {
        if (literal instanceof Literal.OfBool bool) {
            return bool.value();
        }
        if (literal instanceof Literal.OfInteger integer) {
            return integer.value();
        }
        if (literal instanceof Literal.OfFloat number) {
            return Double.isFinite(number.value()) ? number.value() : Double.toString(number.value());
        }
        if (literal instanceof Literal.OfList list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.elements().forEach(element -> elements.add(json(element)));
            return elements;
        }
        if (literal instanceof Literal.OfMap map) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            map.entries().forEach(entry -> entries.put(String.valueOf(json(entry.getKey())), json(entry.getValue())));
            return entries;
        }
        if (literal instanceof Literal.OfMessage message) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            message.fields().forEach((name, value) -> fields.put(name, json(value)));
            return fields;
        }
        if (literal instanceof Literal.OfUnion union) {
            Map<String, @Nullable Object> variant = new LinkedHashMap<>();
            variant.put(union.variant(), json(union.value()));
            return variant;
        }
        return text(literal);
    }

    private static @Nullable String text(Literal literal) {
        if (literal instanceof Literal.OfString string) {
            return string.value();
        }
        if (literal instanceof Literal.OfEnum constant) {
            return constant.value();
        }
        if (literal instanceof Literal.OfDecimal decimal) {
            return decimal.value().toString();
        }
        if (literal instanceof Literal.OfBytes bytes) {
            return bytes.base64();
        }
        if (literal instanceof Literal.OfTimestamp timestamp) {
            return timestamp.value().toString();
        }
        if (literal instanceof Literal.OfDuration duration) {
            return duration.value().toString();
        }
        return literal instanceof Literal.OfUuid uuid ? uuid.value().toString() : null;
    }
}
