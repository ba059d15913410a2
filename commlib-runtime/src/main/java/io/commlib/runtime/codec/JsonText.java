package io.commlib.runtime.codec;

import io.commlib.runtime.json.PlainText;

/** How the characters of a string are written in JSON: in UTF-8, and escaped where they must be. */
final class JsonText {

    /** The most bytes that {@link #write} and {@link #writePair} need. */
    static final int LONGEST = 6;

    private static final String SHORT = "btn.fr";
    private static final String HEX = "0123456789ABCDEF";

    private JsonText() {}

    /**
     * Writes a character that is no half of a pair.
     *
     * @return the end of what was written
     */
    static int write(char c, byte[] to, int at) {
        int end = at;
        if (PlainText.isPlain(c)) {
            to[end++] = (byte) c;
        } else if (c < 0x80) {
            end = escape(c, to, at);
        } else if (c < 0x800) {
            to[end++] = (byte) (0xC0 | (c >> 6));
            to[end++] = continuation(c);
        } else {
            to[end++] = (byte) (0xE0 | (c >> 12));
            to[end++] = continuation(c >> 6);
            to[end++] = continuation(c);
        }
        return end;
    }

    /**
     * Writes a pair of surrogates.
     *
     * @return the end of what was written
     */
    static int writePair(char high, char low, byte[] to, int at) {
        int point = Character.toCodePoint(high, low);
        to[at] = (byte) (0xF0 | (point >> 18));
        to[at + 1] = continuation(point >> 12);
        to[at + 2] = continuation(point >> 6);
        to[at + 3] = continuation(point);
        return at + 4;
    }

    private static int escape(char c, byte[] to, int at) {
        to[at] = '\\';
        if (c >= ' ') {
            to[at + 1] = (byte) c;
            return at + 2;
        }
        if (c >= '\b' && c <= '\r' && c != 0x0B) {
            to[at + 1] = (byte) SHORT.charAt(c - '\b');
            return at + 2;
        }
        to[at + 1] = 'u';
        to[at + 2] = '0';
        to[at + 3] = '0';
        to[at + 4] = (byte) HEX.charAt(c >> 4);
        to[at + 5] = (byte) HEX.charAt(c & 0xF);
        return at + 6;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
