package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.runtime.json.PlainText;
import java.util.Arrays;

/** Reads strings of JSON. */
final class JsonString {

    private static final String SHORT = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final char REPLACEMENT = '\uFFFD';
    private static final int HEX_DIGITS = 4;

    private JsonString() {}

    /** The first byte that is not a character of its own: the string's end, an escape, or a part of something. */
    static int plainEnd(byte[] in, int from, int to) {
        int end = eachPlain(in, from, Math.min(to, from + PlainText.SHORT));
        return end < from + PlainText.SHORT ? end : eachPlain(in, PlainText.skip(in, end, to), to);
    }

    private static int eachPlain(byte[] in, int from, int to) {
        int end = from;
        while (end < to && PlainText.isPlain(in[end])) {
            end++;
        }
        return end;
    }

    /** Where the string ends whose first character is there; its escapes are known ones. */
    static int end(byte[] in, int from, int to) throws Malformed {
        int at = plainEnd(in, from, to);
        while (at < to && in[at] != '"') {
            if (in[at] == '\\') {
                at = plainEnd(in, escapeEnd(in, at + 1, to), to);
            } else if (in[at] >= 0 && in[at] < ' ') {
                throw Malformed.at(at, "a string has a control character, which has to be escaped");
            } else {
                at++;
            }
        }
        if (at == to) {
            throw Malformed.at(from - 1, "a string does not end");
        }
        return at;
    }

    /** What a string says whose {@link #end} is known. */
    static String decode(byte[] in, int from, int end) throws Malformed {
        String text = new String(in, from, end - from, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), Arrays.copyOfRange(in, from, end))) {
            throw Malformed.at(from, "a string is not in UTF-8");
        }
        return unescape(text);
    }

    /** The text that is meant by one whose escapes are known ones. */
    static String unescape(String raw) {
        int first = raw.indexOf('\\');
        if (first < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int from = 0;
        for (int escape = first; escape >= 0; escape = raw.indexOf('\\', from)) {
            text.append(raw, from, escape);
            char c = raw.charAt(escape + 1);
            if (c == 'u') {
                from = escape + 2 + HEX_DIGITS;
                text.append((char) Integer.parseInt(raw, escape + 2, from, 16));
            } else {
                from = escape + 2;
                text.append(MEANT.charAt(SHORT.indexOf(c)));
            }
        }
        return text.append(raw, from, raw.length()).toString();
    }

    private static int escapeEnd(byte[] in, int from, int to) throws Malformed {
        if (from == to || SHORT.indexOf(in[from]) >= 0) {
            return Math.min(from + 1, to);
        }
        int end = in[from] == 'u' ? Math.min(from + 1 + HEX_DIGITS, to) : from;
        for (int i = from + 1; i < end; i++) {
            end = Character.digit(in[i], 16) < 0 ? from : end;
        }
        if (end == from) {
            throw Malformed.at(from - 1, "a string has an unknown escape");
        }
        return end;
    }
}
