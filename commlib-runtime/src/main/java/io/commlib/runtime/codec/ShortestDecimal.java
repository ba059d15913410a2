package io.commlib.runtime.codec;

/**
 * Writes binary floating-point numbers as the shortest decimal that reads back as the same number, in the notation of
 * {@link Double#toString(double)}, straight into bytes.
 *
 * <p>Raffaello Giulietti, "The Schubfach way to render doubles" (2020). Its names are kept: a number is {@code c · 2^q},
 * the decimal {@code s · 10^k}; {@code vb}, {@code vbl}, {@code vbr} are four times the number and the ends of the interval
 * that rounds to it, in units of {@code 10^k}.
 */
final class ShortestDecimal {

    /** The most bytes that a number takes. */
    static final int LONGEST = 26;

    private static final int DOUBLE_BITS = 52;
    private static final int DOUBLE_LEAST_Q = -1074;
    private static final long DOUBLE_TINY = 3;
    private static final int FLOAT_BITS = 23;
    private static final int FLOAT_LEAST_Q = -149;
    private static final long FLOAT_TINY = 8;

    private ShortestDecimal() {}

    /**
     * Writes a finite number.
     *
     * @return the end of what was written
     */
    static int write(double value, byte[] to, int at) {
        long bits = Double.doubleToRawLongBits(value);
        int position = sign(bits < 0, to, at);
        long fraction = bits & ((1L << DOUBLE_BITS) - 1);
        int exponent = (int) (bits >>> DOUBLE_BITS) & 0x7FF;
        if (exponent != 0) {
            return normal(DOUBLE_LEAST_Q + exponent - 1, fraction, DOUBLE_BITS, exponent == 1, to, position);
        }
        return fraction == 0
                ? zero(to, position)
                : subnormal(DOUBLE_LEAST_Q, fraction, fraction < DOUBLE_TINY, to, position);
    }

    /**
     * Writes a finite number.
     *
     * @return the end of what was written
     */
    static int write(float value, byte[] to, int at) {
        int bits = Float.floatToRawIntBits(value);
        int position = sign(bits < 0, to, at);
        long fraction = bits & ((1L << FLOAT_BITS) - 1);
        int exponent = (bits >>> FLOAT_BITS) & 0xFF;
        if (exponent != 0) {
            return normal(FLOAT_LEAST_Q + exponent - 1, fraction, FLOAT_BITS, exponent == 1, to, position);
        }
        return fraction == 0
                ? zero(to, position)
                : subnormal(FLOAT_LEAST_Q, fraction, fraction < FLOAT_TINY, to, position);
    }

    private static int sign(boolean negative, byte[] to, int at) {
        to[at] = '-';
        return negative ? at + 1 : at;
    }

    private static int zero(byte[] to, int at) {
        to[at] = '0';
        to[at + 1] = '.';
        to[at + 2] = '0';
        return at + 3;
    }

    private static int normal(int q, long fraction, int bits, boolean least, byte[] to, int at) {
        long c = fraction | (1L << bits);
        if (q < 0 && -q <= bits && (c & ((1L << -q) - 1)) == 0) {
            return DecimalNotation.write(c >> -q, 0, to, at);
        }
        return shortest(q, c, fraction == 0 && !least, 0, to, at);
    }

    /** Two digits are wanted at least, which the smallest numbers have only when they are taken tenfold. */
    private static int subnormal(int q, long fraction, boolean tiny, byte[] to, int at) {
        return tiny ? shortest(q, 10 * fraction, false, -1, to, at) : shortest(q, fraction, false, 0, to, at);
    }

    /** Below a power of two ({@code uneven}), numbers are twice as dense as above it. */
    private static int shortest(int q, long c, boolean uneven, int extra, byte[] to, int at) {
        long odd = c & 1;
        long cb = c << 2;
        long cbl = uneven ? cb - 1 : cb - 2;
        int k = uneven ? PowersOfTen.floorLog10OfThreeQuarters(q) : PowersOfTen.floorLog10(q);
        int h = q + PowersOfTen.floorLog2(-k) + 2;
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        long vb = product(high, low, cb << h);
        long vbl = product(high, low, cbl << h) + odd;
        long vbr = product(high, low, (cb + 2) << h) - odd;
        return DecimalNotation.write(closest(vb, vbl, vbr), k + extra, to, at);
    }

    /** Of the decimals in the interval one of the shortest, and of these the closest. */
    private static long closest(long vb, long vbl, long vbr) {
        long s = vb >> 2;
        if (s >= 100) {
            long below = s / 10 * 10;
            boolean belowIsIn = vbl <= (below << 2);
            boolean aboveIsIn = ((below + 10) << 2) <= vbr;
            if (belowIsIn != aboveIsIn) {
                return belowIsIn ? below : below + 10;
            }
        }
        boolean belowIsIn = vbl <= (s << 2);
        boolean aboveIsIn = ((s + 1) << 2) <= vbr;
        if (belowIsIn != aboveIsIn) {
            return belowIsIn ? s : s + 1;
        }
        long middle = vb - ((2 * s + 1) << 1);
        return middle < 0 || (middle == 0 && (s & 1) == 0) ? s : s + 1;
    }

    /** The product of a power of ten with a number, without its lowest 127 bits, rounded to odd. */
    private static long product(long high, long low, long factor) {
        long middle = ((high * factor) >>> 1) + Math.multiplyHigh(low, factor);
        long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
        return top | (((middle & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
    }
}
