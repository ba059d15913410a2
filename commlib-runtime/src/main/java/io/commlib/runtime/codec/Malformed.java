package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/** The input is no JSON, or more than is read. */
final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_WORD = 20;

    private final int position;
    private final boolean tooLarge;

    private Malformed(int position, boolean tooLarge, String problem) {
        super(problem);
        this.position = position;
        this.tooLarge = tooLarge;
    }

    static Malformed at(int position, String problem) {
        return new Malformed(position, false, problem);
    }

    /** Something else is there. */
    static Malformed expected(String expected, byte[] in, int position, int to) {
        String there = position == to ? "it is cut short" : "there is " + shown(in, position, to);
        return at(position, expected + " is expected, but " + there);
    }

    static Malformed tooLarge(int position, String problem) {
        return new Malformed(position, true, problem);
    }

    /** Where in the array it was found. */
    int position() {
        return position;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** A word, or a character. */
    private static String shown(byte[] in, int position, int to) {
        int end = position + 1;
        while (end < to && end - position < LONGEST_WORD && isPartOfWord(in[end - 1]) && isPartOfWord(in[end])) {
            end++;
        }
        byte c = in[position];
        return c > ' ' && c < 0x7F
                ? "'" + new String(in, position, end - position, ISO_8859_1) + "'"
                : String.format("the byte 0x%02X", c);
    }

    private static boolean isPartOfWord(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
