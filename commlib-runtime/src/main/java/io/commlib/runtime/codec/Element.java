package io.commlib.runtime.codec;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what is in a container, for the constructors of generated types. Thread-safe. */
@FunctionalInterface
public interface Element {

    /** It must be there. */
    Element PRESENT = value -> Violations.none().required("", value);

    /** It may be null. */
    Element OPTIONAL = value -> Violations.none();

    /** A list or set of which each element must be there. */
    Element PRESENTS = all(PRESENT);

    /** A map of which each value must be there. */
    Element ENTRIES = entries(PRESENT, PRESENT);

    /** An {@code int8}. */
    Element INT8 = integer(Byte.MIN_VALUE, Byte.MAX_VALUE);

    /** An {@code int16}. */
    Element INT16 = integer(Short.MIN_VALUE, Short.MAX_VALUE);

    /** A {@code uint8}. */
    Element UINT8 = integer(0, 0xFF);

    /** A {@code uint16}. */
    Element UINT16 = integer(0, 0xFFFF);

    /** A {@code uint32}. */
    Element UINT32 = integer(0, 0xFFFF_FFFFL);

    /** The greatest {@code uint64}. */
    BigInteger UINT64_MAX = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    /** A {@code uint64}. */
    Element UINT64 = value -> value instanceof BigInteger integer
            ? Violations.none().range("", integer, BigInteger.ZERO, UINT64_MAX)
            : PRESENT.check(value);

    /**
     * Checks one value.
     *
     * @param value the value, of the type that the check is for
     * @return what is wrong, with paths from the value
     */
    Violations check(@Nullable Object value);

    /**
     * It may be null; if not, it is checked.
     *
     * @param element the check
     * @return the check
     */
    static Element optional(Element element) {
        return value -> value == null ? Violations.none() : element.check(value);
    }

    /**
     * A list or set with as many elements as may be.
     *
     * @param element checks one element
     * @return the check
     */
    static Element all(Element element) {
        return all(element, 0, Integer.MAX_VALUE);
    }

    /**
     * A list or set with as many elements as allowed.
     *
     * @param element checks one element
     * @param min the least number of elements
     * @param max the greatest number of elements
     * @return the check
     */
    static Element all(Element element, int min, int max) {
        return value -> {
            if (!(value instanceof Collection<?> values)) {
                return PRESENT.check(value);
            }
            Violations violations = Violations.none().size("", values, min, max);
            int index = 0;
            for (Object each : values) {
                violations = violations.andBelow("[", index, "]", element.check(each));
                index++;
            }
            return violations;
        };
    }

    /**
     * A map.
     *
     * @param key checks one key
     * @param value checks one value
     * @return the check
     */
    static Element entries(Element key, Element value) {
        return map -> {
            if (!(map instanceof Map<?, ?> entries)) {
                return PRESENT.check(map);
            }
            Violations violations = Violations.none();
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                violations = violations.andBelow("", entry.getKey(), "", key.check(entry.getKey()));
                violations = violations.andBelow("", entry.getKey(), "", value.check(entry.getValue()));
            }
            return violations;
        };
    }

    private static Element integer(long min, long max) {
        return value -> value instanceof Number number
                ? Violations.none().range("", number.longValue(), min, max)
                : PRESENT.check(value);
    }
}
