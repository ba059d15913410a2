package io.commlib.runtime.codec;

import java.util.Arrays;

/**
 * Writes {@code digits · 10^exponent} in the notation of {@link Double#toString(double)}: plain from 0.001 to below 10,000,000, else
 * with one digit before the point and an exponent; always with a point.
 */
final class DecimalNotation {

    private static final int MOST_BEFORE_POINT = 7;
    private static final int MOST_ZEROS_AFTER_POINT = 2;
    private static final int HUNDRED_MILLION = 100_000_000;

    private DecimalNotation() {}

    /**
     * Writes a number that is not zero.
     *
     * @return the end of what was written
     */
    static int write(long digits, int exponent, byte[] to, int at) {
        long significant = digits;
        int scale = exponent;
        if (significant % HUNDRED_MILLION == 0) {
            significant /= HUNDRED_MILLION;
            scale += 8;
        }
        for (long tenth = significant / 10; tenth * 10 == significant; tenth = significant / 10) {
            significant = tenth;
            scale++;
        }
        int length = Digits.length(significant);
        int point = length + scale;
        if (point > MOST_BEFORE_POINT || point < -MOST_ZEROS_AFTER_POINT) {
            return scientific(significant, length, point - 1, to, at);
        }
        return point > 0 ? plain(significant, length, point, to, at) : fraction(significant, length, -point, to, at);
    }

    private static int plain(long digits, int length, int point, byte[] to, int at) {
        if (point < length) {
            int end = Digits.writeUnsigned(digits, length, to, at + 1);
            for (int i = at; i < at + point; i++) {
                to[i] = to[i + 1];
            }
            to[at + point] = '.';
            return end;
        }
        int end = Digits.writeUnsigned(digits, length, to, at);
        Arrays.fill(to, end, at + point, (byte) '0');
        to[at + point] = '.';
        to[at + point + 1] = '0';
        return at + point + 2;
    }

    private static int fraction(long digits, int length, int zeros, byte[] to, int at) {
        to[at] = '0';
        to[at + 1] = '.';
        int first = at + 2 + zeros;
        Arrays.fill(to, at + 2, first, (byte) '0');
        return Digits.writeUnsigned(digits, length, to, first);
    }

    private static int scientific(long digits, int length, int exponent, byte[] to, int at) {
        int end = plain(digits, length, 1, to, at);
        to[end] = 'E';
        return Digits.write(exponent, to, end + 1);
    }
}
