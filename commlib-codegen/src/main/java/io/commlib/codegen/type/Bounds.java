package io.commlib.codegen.type;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.PrimitiveType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The least and greatest number that a value may have, from its type and its constraints.
 *
 * @param min an expression, or null
 * @param max an expression, or null
 * @param object the class of the expressions, or null when they are cheap to evaluate
 */
public record Bounds(
        @Nullable Fragment min,
        @Nullable Fragment max,
        @Nullable ClassName object) {

    /**
     * Combines what a type and constraints say.
     *
     * @param type of the value
     * @param constraints of the value
     * @return the bounds, or null when its Java type says it all
     */
    public static @Nullable Bounds of(PrimitiveType type, Constraints constraints) {
        Scalar scalar = Scalar.of(type);
        BigDecimal min = constraints.min();
        BigDecimal max = constraints.max();
        if (min == null && max == null && !scalar.isNarrow()) {
            return null;
        }
        return switch (scalar) {
            case FLOAT32 ->
                new Bounds(
                        Numbers.ofFloat(min == null ? Float.NEGATIVE_INFINITY : min.floatValue()),
                        Numbers.ofFloat(max == null ? Float.POSITIVE_INFINITY : max.floatValue()),
                        null);
            case FLOAT64 ->
                new Bounds(
                        Numbers.ofDouble(min == null ? Double.NEGATIVE_INFINITY : min.doubleValue()),
                        Numbers.ofDouble(max == null ? Double.POSITIVE_INFINITY : max.doubleValue()),
                        null);
            case DECIMAL ->
                new Bounds(
                        min == null ? null : Numbers.ofDecimal(min),
                        max == null ? null : Numbers.ofDecimal(max),
                        Library.BIG_DECIMAL);
            case UINT64 -> unsigned64(min, max);
            default ->
                scalar.min() == null || scalar.max() == null
                        ? null
                        : new Bounds(
                                Fragment.of("$", Numbers.ofLong(least(scalar.min(), min))),
                                Fragment.of("$", Numbers.ofLong(greatest(scalar.max(), max))),
                                null);
        };
    }

    private static Bounds unsigned64(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return new Bounds(
                    Fragment.of("$.ZERO", Library.BIG_INTEGER), Fragment.of("$.UINT64_MAX", Library.ELEMENT), null);
        }
        BigInteger least = least(BigInteger.ZERO, min);
        return new Bounds(
                least.signum() == 0 ? Fragment.of("$.ZERO", Library.BIG_INTEGER) : Numbers.ofBigInteger(least),
                max == null
                        ? Fragment.of("$.UINT64_MAX", Library.ELEMENT)
                        : Numbers.ofBigInteger(
                                max.setScale(0, RoundingMode.FLOOR).toBigInteger()),
                Library.BIG_INTEGER);
    }

    private static BigInteger least(BigInteger ofType, @Nullable BigDecimal given) {
        return given == null
                ? ofType
                : ofType.max(given.setScale(0, RoundingMode.CEILING).toBigInteger());
    }

    private static BigInteger greatest(BigInteger ofType, @Nullable BigDecimal given) {
        return given == null
                ? ofType
                : ofType.min(given.setScale(0, RoundingMode.FLOOR).toBigInteger());
    }
}
