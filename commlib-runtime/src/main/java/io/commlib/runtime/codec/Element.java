package io.commlib.runtime.codec;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what is in a container, for the constructors of generated types. Thread-safe.
 *
 * @param <T> what it checks
 */
@FunctionalInterface
public interface Element<T> {

    /** It must be there. */
    Element<Object> PRESENT = value -> Violations.none().required("", value);

    /** It may be null. */
    Element<Object> OPTIONAL = value -> Violations.none();

    /** An {@code int8}. */
    Element<Integer> INT8 = integer(Byte.MIN_VALUE, Byte.MAX_VALUE);

    /** An {@code int16}. */
    Element<Integer> INT16 = integer(Short.MIN_VALUE, Short.MAX_VALUE);

    /** A {@code uint8}. */
    Element<Integer> UINT8 = integer(0, 0xFF);

    /** A {@code uint16}. */
    Element<Integer> UINT16 = integer(0, 0xFFFF);

    /** A {@code uint32}. */
    Element<Long> UINT32 = value -> Violations.none().required("", value).range("", value, 0, 0xFFFF_FFFFL);

    /** The greatest {@code uint64}. */
    BigInteger UINT64_MAX = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    /** A {@code uint64}. */
    Element<BigInteger> UINT64 =
            value -> Violations.none().required("", value).range("", value, BigInteger.ZERO, UINT64_MAX);

    /**
     * Checks one value.
     *
     * @param value the value
     * @return what is wrong, with paths from the value
     */
    Violations check(@Nullable T value);

    /**
     * It may be null; if not, it is checked.
     *
     * @param <T> what it checks
     * @param element the check
     * @return the check
     */
    static <T> Element<T> optional(Element<T> element) {
        return value -> value == null ? Violations.none() : element.check(value);
    }

    /**
     * A list or set with as many elements as allowed.
     *
     * @param <E> of its elements
     * @param element checks one element
     * @param min the least number of elements
     * @param max the greatest number of elements
     * @return the check
     */
    static <E> Element<Collection<? extends E>> all(Element<? super E> element, int min, int max) {
        return values -> {
            Violations violations = Violations.none().required("", values).size("", values, min, max);
            if (values != null) {
                int index = 0;
                for (E value : values) {
                    Violations below = element.check(value);
                    if (below != Violations.none()) {
                        violations = violations.andBelow("[" + index + "]", below);
                    }
                    index++;
                }
            }
            return violations;
        };
    }

    /**
     * A list or set with as many elements as may be.
     *
     * @param <E> of its elements
     * @param element checks one element
     * @return the check
     */
    static <E> Element<Collection<? extends E>> all(Element<? super E> element) {
        return all(element, 0, Integer.MAX_VALUE);
    }

    /**
     * A map.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param key checks one key
     * @param value checks one value
     * @return the check
     */
    static <K, V> Element<Map<? extends K, ? extends V>> entries(Element<? super K> key, Element<? super V> value) {
        return values -> {
            Violations violations = Violations.none().required("", values);
            if (values != null) {
                for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
                    Violations below = key.check(entry.getKey());
                    if (below == Violations.none()) {
                        below = value.check(entry.getValue());
                    }
                    if (below != Violations.none()) {
                        violations = violations.andBelow(ReadFailure.quote(String.valueOf(entry.getKey())), below);
                    }
                }
            }
            return violations;
        };
    }

    private static Element<Integer> integer(int min, int max) {
        return value -> Violations.none().required("", value).range("", value, min, max);
    }
}
