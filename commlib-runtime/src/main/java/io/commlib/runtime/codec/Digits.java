package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Writes integers in decimal digits, eight at a time, and of what is left two: Paul Khuong, "How to print integers really fast"
 * (2017).
 */
final class Digits {

    /** The most bytes that a number of 64 bits takes, with its sign. */
    static final int LONGEST = 20;

    private static final byte[] SMALLEST = Long.toString(Long.MIN_VALUE).getBytes(US_ASCII);

    private static final VarHandle PAIR = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_ZEROS = 0x3030_3030_3030_3030L;
    private static final int HUNDRED_MILLION = 100_000_000;

    /** Two digits each, the first one in the lower byte. */
    private static final short[] PAIRS = pairs();

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
        while (high >= HUNDRED_MILLION) {
            long next = high / HUNDRED_MILLION;
            position -= Long.BYTES;
            EIGHT.set(to, position, eight((int) (high - next * HUNDRED_MILLION)));
            high = next;
        }
        int rest = (int) high;
        while (rest >= 100) {
            int next = rest / 100;
            position -= Short.BYTES;
            PAIR.set(to, position, PAIRS[rest - next * 100]);
            rest = next;
        }
        if (rest >= 10) {
            PAIR.set(to, position - Short.BYTES, PAIRS[rest]);
        } else {
            to[position - 1] = (byte) ('0' + rest);
        }
        return end;
    }

    /**
     * The eight digits of a number below a hundred million, the first one in the lowest byte. All are divided at once, by
     * multiplying: first into two numbers, then into four of two digits, then into digits.
     */
    private static long eight(int value) {
        int high = value / 10_000;
        long fours = high | ((long) (value - high * 10_000) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL; // 10,486 / 2^20 ≈ 1 / 100
        long twos = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL; // 103 / 2^10 ≈ 1 / 10
        return (tens | ((twos - tens * 10) << 8)) + EIGHT_ZEROS;
    }

    /** How many digits a number has that is not negative. */
    static int length(long value) {
        long positive = value | 1;
        int digits = ((Long.SIZE - Long.numberOfLeadingZeros(positive)) * 1233) >>> 12; // by 1233 / 4096 ≈ log10(2)
        return positive < POWERS[digits] ? digits : digits + 1;
    }

    private static short[] pairs() {
        short[] pairs = new short[100];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (('0' + i / 10) | (('0' + i % 10) << 8));
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
