package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.json.PlainText;
import io.commlib.runtime.transport.Headers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) in UTF-8. */
final class JsonCursor implements Cursor {

    private static final int MAX_NUMBER_LENGTH = 64;

    /** So many digits fit into a long, whatever they are. */
    private static final int MAX_PLAIN_DIGITS = 18;

    private final byte[] in;
    private final int to;
    private int at;

    /** Whether the object that was entered last has had no field yet. */
    private boolean first;

    JsonCursor(byte[] in, int from, int to) {
        this.in = in;
        this.at = from;
        this.to = to;
    }

    @Override
    public String contentType() {
        return Headers.JSON;
    }

    @Override
    public Kind kind() {
        return switch (peek()) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.TEXT;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> Kind.OTHER;
        };
    }

    @Override
    public int position() {
        return at;
    }

    @Override
    public int passed() {
        skipSpace();
        return at;
    }

    @Override
    public void enterObject() {
        expect('{');
        first = true;
    }

    @Override
    public @Nullable String nextField() {
        if (!advance('}')) {
            return null;
        }
        String name = text();
        expect(':');
        return name;
    }

    @Override
    public void enterArray() {
        expect('[');
        first = true;
    }

    @Override
    public boolean nextElement() {
        return advance(']');
    }

    @Override
    public String text() {
        int from = peek() == '"' ? at + 1 : to;
        @Nullable String known = KnownTexts.find(in, from, to);
        if (known != null) {
            at = from + known.length() + 1;
            return known;
        }
        return skipText()
                ? JsonText.unescape(in, from, at - 1)
                : new String(in, from, at - 1 - from, StandardCharsets.UTF_8);
    }

    @Override
    public long number() {
        peek();
        int from = at;
        long plain = plainNumber();
        if (plain >= 0) {
            return plain;
        }
        skipNumber();
        String digits = new String(in, from, at - from, StandardCharsets.US_ASCII);
        return Numbers.toLong(digits.length() > MAX_NUMBER_LENGTH ? BigDecimal.ZERO : new BigDecimal(digits));
    }

    /** Reads a number that is nothing but digits, not too many of them; else less than 0, and nothing is passed over. */
    private long plainNumber() {
        long value = 0;
        int end = at;
        while (end < to && in[end] >= '0' && in[end] <= '9') {
            value = value * 10 + (in[end++] - '0');
        }
        boolean ends = end < to && (in[end] == ',' || in[end] == '}' || in[end] == ']');
        if (!ends || in[at] == '0' || end - at > MAX_PLAIN_DIGITS) {
            return -1;
        }
        at = end;
        return value;
    }

    @Override
    public void skip() {
        skip(0);
    }

    @Override
    public boolean skipEmpty() {
        boolean object = peek() == '{';
        int from = at + 1;
        skip();
        int inside = from;
        while (inside < at && isSpace(in[inside])) {
            inside++;
        }
        return object && inside == at - 1;
    }

    @Override
    public void end() {
        skipSpace();
        if (at < to) {
            throw Malformed.at(at, "has something after its end");
        }
    }

    private void skip(int depth) {
        if (depth > MAX_DEPTH) {
            throw Malformed.at(at, "has more than " + MAX_DEPTH + " levels");
        }
        switch (peek()) {
            case '{' -> skipObject(depth);
            case '[' -> skipArray(depth);
            case '"' -> skipText();
            case 't' -> skipWord("true");
            case 'f' -> skipWord("false");
            case 'n' -> skipWord("null");
            default -> skipNumber();
        }
    }

    private void skipObject(int depth) {
        enterObject();
        while (advance('}')) {
            peek();
            skipText();
            expect(':');
            skip(depth + 1);
        }
    }

    private void skipArray(int depth) {
        enterArray();
        while (nextElement()) {
            skip(depth + 1);
        }
    }

    /** Goes to the next element; false when the object or array ends instead. */
    private boolean advance(char close) {
        int next = peek();
        boolean wasFirst = first;
        first = false;
        if (next == close) {
            at++;
            return false;
        }
        if (!wasFirst) {
            expect(',');
        }
        return true;
    }

    /** Passes over a text; whether it has escapes. */
    private boolean skipText() {
        if (at >= to || in[at] != '"') {
            throw Malformed.at(at, "has no text where one is expected,");
        }
        boolean escaped = false;
        int nextLook = at + PlainText.SHORT;
        for (at++; at < to; at++) {
            if (at >= nextLook) {
                at = PlainText.skip(in, at, to);
                nextLook = at + PlainText.SHORT;
                if (at == to) {
                    break;
                }
            }
            byte c = in[at];
            if (c == '"') {
                at++;
                return escaped;
            }
            if (c == '\\') {
                escaped = true;
                skipEscape();
            } else if (c < 0) {
                at = Utf8.skip(in, at, to);
            } else if (c >= 0 && c < ' ') {
                throw Malformed.at(at, "has a control character in a text");
            }
        }
        throw cutShort();
    }

    /** Passes over an escape but for its last character. */
    private void skipEscape() {
        at++;
        byte c = at < to ? in[at] : 0;
        if (c == 'u') {
            for (int i = 0; i < 4; i++) {
                at++;
                if (at >= to || Character.digit(in[at], 16) < 0) {
                    throw Malformed.at(at, "has an unknown escape in a text");
                }
            }
        } else if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw Malformed.at(at, "has an unknown escape in a text");
        }
    }

    private void skipWord(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= to || in[at] != word.charAt(i)) {
                throw Malformed.at(at, "has something that is no value");
            }
        }
    }

    private void skipNumber() {
        if (at < to && in[at] == '-') {
            at++;
        }
        if (at < to && in[at] == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (at < to && in[at] == '.') {
            at++;
            skipDigits();
        }
        if (at < to && (in[at] == 'e' || in[at] == 'E')) {
            at++;
            if (at < to && (in[at] == '+' || in[at] == '-')) {
                at++;
            }
            skipDigits();
        }
    }

    private void skipDigits() {
        int from = at;
        while (at < to && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw Malformed.at(at, "has something that is no value");
        }
    }

    private void skipSpace() {
        while (at < to && isSpace(in[at])) {
            at++;
        }
    }

    private int peek() {
        skipSpace();
        if (at >= to) {
            throw cutShort();
        }
        return in[at];
    }

    private void expect(char c) {
        if (peek() != c) {
            throw Malformed.at(at, "has no '" + c + "' where one is expected,");
        }
        at++;
    }

    private BadMessageException cutShort() {
        return Malformed.at(to, "is cut short");
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
