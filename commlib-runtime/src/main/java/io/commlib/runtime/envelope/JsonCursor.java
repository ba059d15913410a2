package io.commlib.runtime.envelope;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Headers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON (RFC 8259) in UTF-8. */
final class JsonCursor implements Cursor {

    private static final int MAX_NUMBER_LENGTH = 64;

    private final byte[] in;
    private int at;

    /** Whether the object that was entered last has had no field yet. */
    private boolean first;

    JsonCursor(byte[] in) {
        this.in = in;
    }

    @Override
    public String contentType() {
        return Headers.JSON;
    }

    @Override
    public Kind kind() {
        return switch (peek()) {
            case '{' -> Kind.OBJECT;
            case '"' -> Kind.TEXT;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            default -> Kind.OTHER;
        };
    }

    @Override
    public int position() {
        peek();
        return at;
    }

    @Override
    public int passed() {
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
    public String text() {
        peek();
        int from = at + 1;
        boolean escaped = skipText();
        return escaped
                ? JsonText.unescape(in, from, at - 1)
                : new String(in, from, at - 1 - from, StandardCharsets.UTF_8);
    }

    @Override
    public long number() {
        int from = position();
        skipNumber();
        String digits = new String(in, from, at - from, StandardCharsets.US_ASCII);
        return Numbers.toLong(digits.length() > MAX_NUMBER_LENGTH ? BigDecimal.ZERO : new BigDecimal(digits));
    }

    @Override
    public void skip() {
        skip(0);
    }

    @Override
    public void end() {
        while (at < in.length && isSpace(in[at])) {
            at++;
        }
        if (at < in.length) {
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
        expect('[');
        first = true;
        while (advance(']')) {
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
        if (at >= in.length || in[at] != '"') {
            throw Malformed.at(at, "has no text where one is expected,");
        }
        boolean escaped = false;
        for (at++; at < in.length; at++) {
            byte c = in[at];
            if (c == '"') {
                at++;
                return escaped;
            }
            if (c == '\\') {
                escaped = true;
                at++;
            } else if (c >= 0 && c < ' ') {
                throw Malformed.at(at, "has a control character in a text");
            }
        }
        throw cutShort();
    }

    private void skipWord(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= in.length || in[at] != word.charAt(i)) {
                throw Malformed.at(at, "has something that is no value");
            }
        }
    }

    private void skipNumber() {
        if (at < in.length && in[at] == '-') {
            at++;
        }
        if (at < in.length && in[at] == '0') {
            at++;
        } else {
            skipDigits();
        }
        if (at < in.length && in[at] == '.') {
            at++;
            skipDigits();
        }
        if (at < in.length && (in[at] == 'e' || in[at] == 'E')) {
            at++;
            if (at < in.length && (in[at] == '+' || in[at] == '-')) {
                at++;
            }
            skipDigits();
        }
    }

    private void skipDigits() {
        int from = at;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw Malformed.at(at, "has something that is no value");
        }
    }

    private int peek() {
        while (at < in.length && isSpace(in[at])) {
            at++;
        }
        if (at >= in.length) {
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
        return Malformed.at(in.length, "is cut short");
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
