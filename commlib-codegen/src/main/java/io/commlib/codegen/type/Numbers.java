package io.commlib.codegen.type;

import io.commlib.codegen.source.Fragment;
import io.commlib.codegen.source.Library;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as Java expressions. */
final class Numbers {

    private Numbers() {}

    static Fragment ofFloat(float value) {
        if (Float.isFinite(value)) {
            return Fragment.of("$f", value);
        }
        return Fragment.of("$.$", Library.FLOAT, special(value));
    }

    static Fragment ofDouble(double value) {
        if (Double.isFinite(value)) {
            return Fragment.of("$", value);
        }
        return Fragment.of("$.$", Library.DOUBLE, special(value));
    }

    static Fragment ofDecimal(BigDecimal value) {
        return Fragment.of("new $(\"$\")", Library.BIG_DECIMAL, value);
    }

    static Fragment ofBigInteger(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return Fragment.of("$.valueOf($L)", Library.BIG_INTEGER, value);
        }
        return Fragment.of("new $(\"$\")", Library.BIG_INTEGER, value);
    }

    /** An integer for a parameter of type {@code long}. */
    static String ofLong(BigInteger value) {
        return value.bitLength() < Integer.SIZE ? value.toString() : value + "L";
    }

    private static String special(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY";
    }
}
