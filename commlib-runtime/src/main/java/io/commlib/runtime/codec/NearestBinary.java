package io.commlib.runtime.codec;

/**
 * Rounds decimals to the nearest binary floating-point number: the number is multiplied by a power of ten of 126 bits, which gives two
 * numbers that it lies between. Both are nearly always rounded to the same. When they are not, or the result would be
 * subnormal or too large, it says so; then the digits have to be looked at by who has time.
 *
 * <p>A fraction of two numbers that are doubles is rounded by the division: William D. Clinger, "How to read floating point
 * numbers accurately" (1990).
 *
 * <p>Daniel Lemire, "Number parsing at a gigabyte per second" (2021), without the steps that make it decide all cases.
 */
final class NearestBinary {

    private static final int DOUBLE_PRECISION = 53;
    private static final int FLOAT_PRECISION = 24;

    /** More than the error of a product's lower half. */
    private static final long ERROR = 2;

    /** Whole numbers up to this one are doubles. */
    private static final long MOST_WHOLE = 1L << DOUBLE_PRECISION;

    /** The powers of ten that are doubles. */
    private static final double[] WHOLE_POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NearestBinary() {}

    /**
     * The double nearest to {@code significand · 10^exponent}.
     *
     * @param significand less than {@code 10^18}, and not negative
     * @param cut whether the significand is a little more, by less than 1
     * @return or NaN when it is not clear
     */
    static double ofDouble(long significand, int exponent, boolean cut) {
        if (exponent == 0 && !cut) {
            return significand;
        }
        if (significand <= MOST_WHOLE && exponent < 0 && -exponent < WHOLE_POWERS.length && !cut) {
            return significand / WHOLE_POWERS[-exponent];
        }
        return nearest(significand, exponent, cut, DOUBLE_PRECISION, Double.MIN_EXPONENT, Double.MAX_EXPONENT);
    }

    /** As {@link #ofDouble}. */
    static float ofFloat(long significand, int exponent, boolean cut) {
        if (exponent == 0 && !cut) {
            return significand;
        }
        return (float) nearest(significand, exponent, cut, FLOAT_PRECISION, Float.MIN_EXPONENT, Float.MAX_EXPONENT);
    }

    private static double nearest(long significand, int exponent, boolean cut, int precision, int least, int most) {
        if (significand == 0) {
            return 0;
        }
        if (exponent < PowersOfTen.LEAST || exponent > PowersOfTen.MOST) {
            return Double.NaN;
        }
        double nearest = nearest(significand, exponent, precision, least, most);
        return cut && nearest(significand + 1, exponent, precision, least, most) != nearest ? Double.NaN : nearest;
    }

    private static double nearest(long significand, int exponent, int precision, int least, int most) {
        int zeros = Long.numberOfLeadingZeros(significand) - 1;
        long factor = significand << zeros;
        long high = PowersOfTen.high(exponent);
        // the product is top · 2^127 + rest · 2^64, with 63 bits in the rest
        long middle = ((high * factor) >>> 1) + Math.multiplyHigh(PowersOfTen.low(exponent), factor);
        long top = Math.multiplyHigh(high, factor) + (middle >>> 63);
        long rest = middle & Long.MAX_VALUE;

        int shift = Long.SIZE - Long.numberOfLeadingZeros(top) - precision;
        long half = 1L << (shift - 1);
        long below = (top + ((rest - ERROR) >> 63) + half) >>> shift;
        long above = (top + ((rest + ERROR) >>> 63) + half) >>> shift;
        int binary = PowersOfTen.floorLog2(exponent) - zeros + shift + precision + 1;
        if (below != above || binary < least || binary >= most) {
            return Double.NaN;
        }
        // the first of the bits of the fraction, which is 1, is added to the exponent, and so is what rounding carries
        long bits = below << (DOUBLE_PRECISION - precision);
        return Double.longBitsToDouble(((long) (binary + Double.MAX_EXPONENT - 1) << (DOUBLE_PRECISION - 1)) + bits);
    }
}
