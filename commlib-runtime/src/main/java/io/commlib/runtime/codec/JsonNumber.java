package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Takes numbers of JSON apart, one after the other. */
final class JsonNumber {

    private static final int MAX_DIGITS = 1_000;

    /** So many digits fit into 63 bits, whatever they are. */
    private static final int SAFE_DIGITS = 18;

    /** No number of {@link #MAX_DIGITS} digits that has such an exponent is anything but zero or too large. */
    private static final int MAX_EXPONENT = 1_000_000;

    private static final String[] NOT_FINITE = {"NaN", "Infinity", "-Infinity"};

    private boolean fraction;
    private boolean finite;

    /** The first digits but for zeros before them, in units of {@code 10^exponent}. */
    private long significand;

    private int exponent;

    /** Whether there are digits beyond the significand that are not zero. */
    private boolean cut;

    /** Of what was read last. */
    Input.Kind kind() {
        if (!finite) {
            return Input.Kind.NOT_FINITE;
        }
        return fraction ? Input.Kind.FRACTION : Input.Kind.INTEGER;
    }

    /** The integer that was read last. */
    long integer() {
        return significand;
    }

    /**
     * Reads an integer from -2^63 + 1 to 2^63 - 1.
     *
     * @return where it ends; {@code from} when there is something else
     */
    int readInteger(byte[] in, int from, int to) {
        boolean negative = in[from] == '-';
        int first = negative ? from + 1 : from;
        int end = first;
        long magnitude = 0;
        while (end < to && isDigit(in[end])) {
            magnitude = magnitude * 10 + (in[end++] - '0');
        }
        int digits = end - first;
        // 19 digits are less than 2^64
        boolean fits = digits > 0 && digits <= SAFE_DIGITS + 1 && magnitude >= 0;
        if (!fits || (in[first] == '0' && digits > 1) || (end < to && continues(in[end]))) {
            return from;
        }
        significand = negative ? -magnitude : magnitude;
        return end;
    }

    /**
     * Reads a number of any kind.
     *
     * @return where it ends
     */
    int read(byte[] in, int from, int to) throws Malformed {
        int first = in[from] == '-' ? from + 1 : from;
        int at = first;
        long digits = 0;
        while (at < to && isDigit(in[at])) {
            digits = digits * 10 + (in[at++] - '0');
        }
        if (at == first) {
            return readNotFinite(in, from, to);
        }
        if (in[first] == '0' && at - first > 1) {
            throw Malformed.at(first, "a number has a zero before its first digit");
        }
        finite = true;
        fraction = false;
        exponent = 0;
        int count = at - first;
        if (at < to && in[at] == '.') {
            fraction = true;
            int point = at++;
            while (at < to && isDigit(in[at])) {
                digits = digits * 10 + (in[at++] - '0');
            }
            exponent = point + 1 - at;
            if (exponent == 0) {
                throw Malformed.expected("a digit", in, at, to);
            }
            count -= exponent;
        }
        significand = digits;
        cut = false;
        boolean simple = count <= SAFE_DIGITS && (at == to || !isExponent(in[at]));
        return simple ? at : readRest(in, from, at, to, count);
    }

    /** Goes on after the digits of a number that has many or an exponent. Apart, so that the rest is inlined. */
    private int readRest(byte[] in, int from, int mantissaEnd, int to, int mantissaDigits) throws Malformed {
        int at = mantissaEnd;
        int count = mantissaDigits;
        if (count > SAFE_DIGITS) {
            readSignificand(in, in[from] == '-' ? from + 1 : from, at);
        }
        if (at < to && isExponent(in[at])) {
            fraction = true;
            int power = at + 1 < to && (in[at + 1] == '-' || in[at + 1] == '+') ? at + 2 : at + 1;
            at = readExponent(in, power, to);
            count += at - power;
        }
        if (count > MAX_DIGITS) {
            throw Malformed.tooLarge(from, "a number has more than " + MAX_DIGITS + " digits");
        }
        return at;
    }

    /** The double that is nearest to the number that was read last, which may be infinite. */
    double nearestDouble(byte[] in, int from, int end) {
        double nearest = NearestBinary.ofDouble(significand, exponent, cut);
        if (Double.isNaN(nearest)) {
            return Double.parseDouble(new String(in, from, end - from, ISO_8859_1));
        }
        return in[from] == '-' ? -nearest : nearest;
    }

    /** The float that is nearest to the number that was read last, which may be infinite. */
    float nearestFloat(byte[] in, int from, int end) {
        float nearest = NearestBinary.ofFloat(significand, exponent, cut);
        if (Float.isNaN(nearest)) {
            return Float.parseFloat(new String(in, from, end - from, ISO_8859_1));
        }
        return in[from] == '-' ? -nearest : nearest;
    }

    /** Of many digits. */
    private void readSignificand(byte[] in, int first, int end) {
        significand = 0;
        int count = 0;
        for (int i = first; i < end; i++) {
            if (in[i] == '.') {
                continue;
            }
            int digit = in[i] - '0';
            if (count == SAFE_DIGITS) {
                exponent++;
                cut |= digit != 0;
            } else {
                significand = significand * 10 + digit;
                count += significand == 0 ? 0 : 1;
            }
        }
    }

    private int readExponent(byte[] in, int from, int to) throws Malformed {
        int at = from;
        int power = 0;
        while (at < to && isDigit(in[at])) {
            power = Math.min(MAX_EXPONENT, power * 10 + (in[at++] - '0'));
        }
        if (at == from) {
            throw Malformed.expected("a digit", in, at, to);
        }
        exponent += in[from - 1] == '-' ? -power : power;
        return at;
    }

    private int readNotFinite(byte[] in, int from, int to) throws Malformed {
        for (String word : NOT_FINITE) {
            int end = from + word.length();
            if (end <= to && new String(in, from, word.length(), ISO_8859_1).equals(word)) {
                finite = false;
                return end;
            }
        }
        throw Malformed.expected("a value", in, from, to);
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isExponent(byte c) {
        return c == 'e' || c == 'E';
    }

    private static boolean continues(byte c) {
        return c == '.' || isExponent(c);
    }
}
