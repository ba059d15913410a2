package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) from its bytes, in one pass. Besides what the RFC knows it takes {@code NaN}, {@code Infinity} and
 * {@code -Infinity}, as Python writes them, and passes over a byte order mark.
 */
final class JsonInput implements Input {

    private static final String NULL = "null";

    /** A message of up to so many bytes is copied, so that what is kept need not refer to it: see {@link Spares}. */
    private static final int SHORT = 1 << 11;

    private static final Spares<JsonInput> SPARES = new Spares<>(JsonInput::new);

    private final MessageReader reader = new MessageReader(this);
    private final JsonNumber number = new JsonNumber();
    private final JsonName name = new JsonName();

    /** Room for a short message. */
    private final byte[] own = new byte[SHORT];

    private byte[] in = own;
    private int from;
    private int to;
    private int at;

    /** Where the value begins that it stood before last. */
    private int value;

    private int depth;

    /** Whether the object or list that was begun last has had nothing in it yet. */
    private boolean first;

    private JsonInput() {}

    /** One that reads some bytes, until it is closed. */
    static JsonInput open(byte[] bytes, int offset, int length) {
        JsonInput input = SPARES.take();
        if (length <= SHORT) {
            System.arraycopy(bytes, offset, input.own, 0, length);
            input.from = 0;
        } else {
            input.in = bytes;
            input.from = offset;
        }
        input.at = input.from;
        input.to = input.from + length;
        return input;
    }

    @Override
    public MessageReader reader() {
        return reader;
    }

    @Override
    public boolean begin() {
        if (to - at >= 3 && in[at] == (byte) 0xEF && in[at + 1] == (byte) 0xBB && in[at + 2] == (byte) 0xBF) {
            at += 3;
        }
        skipSpace();
        value = at;
        return at < to;
    }

    @Override
    public boolean end() {
        skipSpace();
        return at == to;
    }

    @Override
    public Kind kind() throws IOException {
        return switch (in[at]) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case '"' -> Kind.STRING;
            case 't' -> {
                word("true");
                yield Kind.TRUE;
            }
            case 'f' -> {
                word("false");
                yield Kind.FALSE;
            }
            case 'n' -> {
                word(NULL);
                yield Kind.NULL;
            }
            default -> {
                number.read(in, at, to);
                yield number.kind();
            }
        };
    }

    @Override
    public boolean isNull() {
        return in[at] == 'n';
    }

    @Override
    public boolean beginObject() throws IOException {
        return begin('{');
    }

    @Override
    public boolean nextField() throws IOException {
        if (!advance('}')) {
            return false;
        }
        at = name.read(in, at, to);
        if (next() != ':') {
            throw Malformed.expected("':'", in, at, to);
        }
        at++;
        next();
        value = at;
        return true;
    }

    @Override
    public String field() {
        return name.text();
    }

    @Override
    public boolean beginList() throws IOException {
        return begin('[');
    }

    @Override
    public boolean nextElement() throws IOException {
        if (!advance(']')) {
            return false;
        }
        value = at;
        return true;
    }

    @Override
    public @Nullable String string() throws IOException {
        if (in[at] != '"') {
            return null;
        }
        int begin = at + 1;
        int end = JsonString.plainEnd(in, begin, to);
        if (end < to && in[end] == '"') {
            at = end + 1;
            return new String(in, begin, end - begin, ISO_8859_1);
        }
        end = JsonString.end(in, begin, to);
        at = end + 1;
        return JsonString.decode(in, begin, end);
    }

    @Override
    public long integer() throws IOException {
        int end = number.readInteger(in, at, to);
        if (end == at) {
            return NO_INTEGER;
        }
        at = end;
        return number.integer();
    }

    @Override
    public double number() throws IOException {
        int end = finite();
        double nearest = end == at ? Double.NaN : number.nearestDouble(in, at, end);
        if (Double.isFinite(nearest)) {
            at = end;
            return nearest;
        }
        return Double.NaN;
    }

    @Override
    public float smallNumber() throws IOException {
        int end = finite();
        float nearest = end == at ? Float.NaN : number.nearestFloat(in, at, end);
        if (Float.isFinite(nearest)) {
            at = end;
            return nearest;
        }
        return Float.NaN;
    }

    @Override
    public String numeral() throws IOException {
        int begin = at;
        at = number.read(in, begin, to);
        return new String(in, begin, at - begin, ISO_8859_1);
    }

    @Override
    public byte[] bytes() {
        throw new IllegalStateException("JSON has no byte strings");
    }

    @Override
    public void skip() throws IOException {
        switch (in[at]) {
            case '{' -> {
                beginObject();
                while (nextField()) {
                    skip();
                }
            }
            case '[' -> {
                beginList();
                while (nextElement()) {
                    skip();
                }
            }
            case '"' -> string();
            case 't' -> at = word("true");
            case 'f' -> at = word("false");
            case 'n' -> at = word(NULL);
            default -> at = number.read(in, at, to);
        }
    }

    @Override
    public void back() {
        at = value;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String path(int levels) {
        return JsonPlace.at(at, in, from).path(levels);
    }

    @Override
    public String problem(IOException failure) {
        if (!(failure instanceof Malformed malformed)) {
            return "cannot be read: " + failure;
        }
        if (malformed.isTooLarge()) {
            return "is larger than allowed: " + malformed.getMessage();
        }
        JsonPlace place = JsonPlace.at(malformed.position(), in, from);
        return "is not well-formed at line " + place.line() + ", column " + place.column() + ": "
                + malformed.getMessage();
    }

    @Override
    public void close() {
        if (in != own) {
            in = own;
        }
        depth = 0;
        first = false;
        name.clear();
        reader.clear();
        SPARES.giveBack(this);
    }

    private boolean begin(char bracket) throws Malformed {
        if (in[at] != bracket) {
            return false;
        }
        if (depth == Encoding.MAX_DEPTH) {
            throw Malformed.tooLarge(at, "it is nested deeper than " + Encoding.MAX_DEPTH + " levels");
        }
        depth++;
        at++;
        first = true;
        return true;
    }

    /** Goes to the next field or element; false when the object or list ends instead. */
    private boolean advance(char bracket) throws Malformed {
        byte next = next();
        if (next == bracket) {
            at++;
            depth--;
            first = false;
            return false;
        }
        if (first) {
            first = false;
        } else if (next == ',') {
            at++;
            next();
        } else {
            throw Malformed.expected("',' or '" + bracket + "'", in, at, to);
        }
        return true;
    }

    /** Passes over a finite number; returns where it ends, or where it stands when there is none. */
    private int finite() throws Malformed {
        byte c = in[at];
        if (c != '-' && (c < '0' || c > '9')) {
            return at;
        }
        int end = number.read(in, at, to);
        return number.kind() == Kind.NOT_FINITE ? at : end;
    }

    /** The end of a word, which has to be there. */
    private int word(String word) throws Malformed {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to || in[at + i] != word.charAt(i)) {
                throw Malformed.expected("a value", in, at, to);
            }
        }
        return at + word.length();
    }

    /** What comes next that is no space. */
    private byte next() throws Malformed {
        if (at < to && in[at] > ' ') {
            return in[at];
        }
        skipSpace();
        if (at == to) {
            throw Malformed.at(at, "it is cut short");
        }
        return in[at];
    }

    private void skipSpace() {
        while (at < to && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }
}
