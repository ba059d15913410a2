package io.commlib.runtime.envelope;

import java.nio.charset.StandardCharsets;

/** Texts of JSON. */
final class JsonText {

    private JsonText() {}

    /** The text between two quotes, its escapes resolved. */
    static String unescape(byte[] in, int from, int to) {
        String raw = new String(in, from, to - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = raw.charAt(++i);
            if (escape == 'u') {
                text.append(hex(raw, i + 1, from));
                i += 4;
            } else {
                text.append(simple(escape, from));
            }
        }
        return text.toString();
    }

    private static char simple(char escape, int position) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw Malformed.at(position, "has an unknown escape in the text");
        };
    }

    private static char hex(String raw, int at, int position) {
        try {
            return (char) Integer.parseInt(raw, at, at + 4, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Malformed.at(position, "has an unknown escape in the text");
        }
    }
}
