package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads integers. Besides plain ones it takes strings of digits, as the Python library writes negative numbers, and
 * numbers with a fraction of zero.
 */
final class Integers {

    /** More digits than any integer type has; a text beyond it is not looked at closer. */
    private static final int MOST_DIGITS = 40;

    private Integers() {}

    static long read(MessageReader in, long min, long max) throws IOException {
        long value = in.input().integer();
        if (value == Input.NO_INTEGER) {
            BigInteger lenient = lenient(in.input());
            if (lenient == null || lenient.bitLength() >= Long.SIZE) {
                throw mismatch(in, min, max);
            }
            value = lenient.longValue();
        }
        if (value < min || value > max) {
            throw mismatch(in, min, max);
        }
        return value;
    }

    static BigInteger readUnsigned64(MessageReader in) throws IOException {
        long plain = in.input().integer();
        BigInteger value = plain == Input.NO_INTEGER ? lenient(in.input()) : BigInteger.valueOf(plain);
        if (value == null || value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw mismatch(in, 0, Element.UINT64_MAX);
        }
        return value;
    }

    /** An integer written as text, or null when it is none or out of all proportion. */
    static @Nullable BigInteger parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return null;
        }
        int from = text.charAt(0) == '-' ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
        }
        return from == text.length() ? null : new BigInteger(text);
    }

    private static BadMessageException mismatch(MessageReader in, Number min, Number max) throws IOException {
        return in.mismatch("an integer from " + min + " to " + max);
    }

    private static @Nullable BigInteger lenient(Input in) throws IOException {
        return switch (in.kind()) {
            case STRING -> parse(String.valueOf(in.string()));
            case INTEGER -> parse(in.numeral());
            case FRACTION -> integral(Decimals.parse(in.numeral()));
            default -> null;
        };
    }

    /** A number such as {@code 1.0} or {@code 1e3}. {@code 1e999999999} is refused without being computed. */
    private static @Nullable BigInteger integral(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        long digitsBeforePoint = (long) value.precision() - value.scale();
        if (digitsBeforePoint < 1 || digitsBeforePoint > MOST_DIGITS) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() > 0 ? null : stripped.toBigInteger();
    }
}
