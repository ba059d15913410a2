package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Writes integers in decimal digits, two at a time. */
final class Digits {

    /** The most bytes that a number of 64 bits takes, with its sign. */
    static final int LONGEST = 20;

    private static final byte[] SMALLEST = Long.toString(Long.MIN_VALUE).getBytes(US_ASCII);
    private static final byte[] PAIRS = pairs();
    private static final long[] POWERS = powers();

    private Digits() {}

    /**
     * Writes a number.
     *
     * @return the end of what was written
     */
    static int write(long value, byte[] to, int at) {
        if (value >= 0) {
            return writeUnsigned(value, length(value), to, at);
        }
        if (value == Long.MIN_VALUE) {
            System.arraycopy(SMALLEST, 0, to, at, SMALLEST.length);
            return at + SMALLEST.length;
        }
        to[at] = '-';
        return writeUnsigned(-value, length(-value), to, at + 1);
    }

    /**
     * Writes a number of which the length is known.
     *
     * @return the end of what was written
     */
    static int writeUnsigned(long value, int length, byte[] to, int at) {
        int end = at + length;
        int position = end;
        long high = value;
        while (high > Integer.MAX_VALUE) {
            long next = high / 100;
            position = pair((int) (high - next * 100), to, position);
            high = next;
        }
        int rest = (int) high;
        while (rest >= 100) {
            int next = rest / 100;
            position = pair(rest - next * 100, to, position);
            rest = next;
        }
        if (rest >= 10) {
            pair(rest, to, position);
        } else {
            to[position - 1] = (byte) ('0' + rest);
        }
        return end;
    }

    /** How many digits a number has that is not negative. */
    static int length(long value) {
        long positive = value | 1;
        int digits = ((Long.SIZE - Long.numberOfLeadingZeros(positive)) * 1233) >>> 12; // by 1233 / 4096 ≈ log10(2)
        return positive < POWERS[digits] ? digits : digits + 1;
    }

    private static int pair(int value, byte[] to, int end) {
        to[end - 2] = PAIRS[2 * value];
        to[end - 1] = PAIRS[2 * value + 1];
        return end - 2;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[200];
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (byte) ('0' + i / 10);
            pairs[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return pairs;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
