package io.commlib.idl.syntax;

import io.commlib.idl.source.Limits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as the language writes them, which is what JSON and people agree on: decimal digits with an optional sign; for
 * integers also {@code 0x}; for others a point and an exponent. None of YAML's own notations: {@code 0o17}, {@code
 * 1_000}, {@code .inf}, {@code 12:30}, and no leading zeros, which some read as octal.
 */
public final class Numbers {

    private Numbers() {}

    /**
     * Reads an integer.
     *
     * @return null when it is none, or longer than the limit
     */
    public static @Nullable BigInteger integer(String text, Limits limits) {
        int from = signLength(text);
        if (text.length() > limits.numberLength()) {
            return null;
        }
        if (text.startsWith("0x", from) && isDigits(text, from + 2, text.length(), 16)) {
            BigInteger value = new BigInteger(text.substring(from + 2), 16);
            return text.charAt(0) == '-' ? value.negate() : value;
        }
        boolean leadingZero = text.length() > from + 1 && text.charAt(from) == '0';
        return !leadingZero && isDigits(text, from, text.length(), 10) ? new BigInteger(text) : null;
    }

    /**
     * Reads a number.
     *
     * @return null when it is none, or longer or with a larger exponent than the limit
     */
    public static @Nullable BigDecimal decimal(String text, Limits limits) {
        int from = signLength(text);
        int length = text.length();
        if (length > limits.numberLength()) {
            return null;
        }
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        int end = exponent < 0 ? length : exponent;
        int point = text.indexOf('.');
        int whole = point < 0 || point > end ? end : point;
        boolean leadingZero = whole > from + 1 && text.charAt(from) == '0';
        boolean fine = !leadingZero
                && isDigits(text, from, whole, 10)
                && (whole == end || isDigits(text, whole + 1, end, 10))
                && (exponent < 0 || isExponent(text, exponent + 1, limits));
        return fine ? new BigDecimal(text) : null;
    }

    private static boolean isExponent(String text, int from, Limits limits) {
        int digits = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        return isDigits(text, digits, text.length(), 10)
                && text.length() - digits <= 9
                && Integer.parseInt(text.substring(digits)) <= limits.numberLength();
    }

    private static int signLength(String text) {
        return !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    }

    private static boolean isDigits(String text, int from, int to, int radix) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 128 || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return from < to;
    }

    /**
     * What somebody may have meant who wrote a number in another notation.
     *
     * @param text that is no number of the language
     * @return what to write instead, or null
     */
    public static @Nullable String hint(String text, Limits limits) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = lower.replace("_", "");
        if (plain.startsWith("0o") && isDigits(plain, 2, plain.length(), 8)) {
            return "write " + new BigInteger(plain.substring(2), 8) + ", or 0x"
                    + new BigInteger(plain.substring(2), 8).toString(16);
        }
        if (plain.startsWith("0b") && isDigits(plain, 2, plain.length(), 2)) {
            return "write 0x" + new BigInteger(plain.substring(2), 2).toString(16);
        }
        if (plain.startsWith(".")) {
            plain = "0" + plain;
        }
        if (plain.endsWith(".")) {
            plain = plain + "0";
        }
        int zeros = signLength(plain);
        while (zeros + 1 < plain.length() && plain.charAt(zeros) == '0' && Character.isDigit(plain.charAt(zeros + 1))) {
            plain = plain.substring(0, zeros) + plain.substring(zeros + 1);
        }
        return !plain.equals(lower) && decimal(plain, limits) != null ? "write " + plain : null;
    }
}
