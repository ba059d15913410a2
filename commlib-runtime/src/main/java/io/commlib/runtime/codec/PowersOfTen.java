package io.commlib.runtime.codec;

import java.math.BigInteger;

/**
 * Powers of ten with 126 significant bits, rounded up: {@code 10^k ≈ (high(k) · 2^63 + low(k)) · 2^(floorLog2(k) - 125)},
 * for {@code k} from {@value #LEAST} to {@value #MOST}.
 */
final class PowersOfTen {

    static final int LEAST = -292;
    static final int MOST = 324;

    private static final int BITS = 126;
    private static final int HALF = 63;
    private static final long[] HIGH = new long[MOST - LEAST + 1];
    private static final long[] LOW = new long[MOST - LEAST + 1];

    static {
        BigInteger power = BigInteger.ONE;
        for (int k = 0; k <= MOST; k++, power = power.multiply(BigInteger.TEN)) {
            put(k, shiftRight(power, floorLog2(k) - BITS + 1));
            if (k > 0 && -k >= LEAST) {
                put(-k, BigInteger.ONE.shiftLeft(BITS - 1 - floorLog2(-k)).divide(power));
            }
        }
    }

    private PowersOfTen() {}

    static long high(int k) {
        return HIGH[k - LEAST];
    }

    static long low(int k) {
        return LOW[k - LEAST];
    }

    /** The binary logarithm of {@code 10^k}, rounded down. */
    static int floorLog2(int k) {
        return (int) ((k * 913_124_641_741L) >> 38);
    }

    /** The decimal logarithm of {@code 2^e}, rounded down. */
    static int floorLog10(int e) {
        return (int) ((e * 661_971_961_083L) >> 41);
    }

    /** The decimal logarithm of {@code 3/4 · 2^e}, rounded down. */
    static int floorLog10OfThreeQuarters(int e) {
        return (int) ((e * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    private static void put(int k, BigInteger floor) {
        BigInteger up = floor.add(BigInteger.ONE);
        HIGH[k - LEAST] = up.shiftRight(HALF).longValue();
        LOW[k - LEAST] = up.longValue() & Long.MAX_VALUE;
    }

    private static BigInteger shiftRight(BigInteger value, int bits) {
        return bits >= 0 ? value.shiftRight(bits) : value.shiftLeft(-bits);
    }
}
