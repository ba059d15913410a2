package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
        JsonParser parser = in.parser();
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long value = parser.getLongValue();
            if (value >= min && value <= max) {
                return value;
            }
        } else {
            BigInteger value = lenient(parser);
            if (value != null && value.bitLength() < Long.SIZE) {
                long narrow = value.longValue();
                if (narrow >= min && narrow <= max) {
                    return narrow;
                }
            }
        }
        throw in.mismatch("an integer from " + min + " to " + max);
    }

    static BigInteger readUnsigned64(MessageReader in) throws IOException {
        JsonParser parser = in.parser();
        BigInteger value = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                ? BigInteger.valueOf(parser.getLongValue())
                : lenient(parser);
        if (value == null || value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw in.mismatch("an integer from 0 to 18446744073709551615");
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

    private static @Nullable BigInteger lenient(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_STRING -> parse(parser.getText());
            case VALUE_NUMBER_FLOAT -> integral(parser);
            default -> null;
        };
    }

    /** A number such as {@code 1.0} or {@code 1e3}. {@code 1e999999999} is refused without being computed. */
    private static @Nullable BigInteger integral(JsonParser parser) throws IOException {
        if (parser.isNaN()) {
            return null;
        }
        BigDecimal value = parser.getDecimalValue();
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
