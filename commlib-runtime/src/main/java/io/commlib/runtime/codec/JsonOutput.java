package io.commlib.runtime.codec;

import io.commlib.runtime.json.PlainText;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes JSON into a buffer that is used again for other messages. Whatever codec tells it what to write, what comes out is one
 * well-formed value: a codec that would have it otherwise is refused.
 */
final class JsonOutput implements Output {

    /** A text of more characters is made UTF-8 first, and then looked at eight bytes at a time. */
    private static final int SHORT_TEXT = 64;

    /** Where there are many escapes, so many bytes are looked at one by one before it is tried again to take eight at a time. */
    private static final int MOST_AT_A_TIME = 64;

    private static final int SMALLEST = 1 << 10;
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final Spares<JsonOutput> SPARES = new Spares<>(() -> new JsonOutput(SMALLEST));
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private byte[] bytes;

    /** The buffer, unless a message needs a larger one, which is not kept with this. */
    private byte[] own;

    private int end;
    private final JsonShape shape = new JsonShape();

    JsonOutput(int capacity) {
        own = new byte[capacity];
        bytes = own;
    }

    /** One that is empty, until it is closed. */
    static JsonOutput open() {
        return SPARES.take();
    }

    @Override
    public void beginObject() throws IOException {
        beginValue(1);
        shape.beginObject();
        bytes[end++] = '{';
    }

    @Override
    public void beginObject(int size) throws IOException {
        beginObject();
    }

    @Override
    public void endObject() throws IOException {
        shape.endObject();
        end('}');
    }

    @Override
    public void beginArray(int size) throws IOException {
        beginValue(1);
        shape.beginList();
        bytes[end++] = '[';
    }

    @Override
    public void endArray() throws IOException {
        shape.endList();
        end(']');
    }

    @Override
    public void name(FieldName name) throws IOException {
        int from = shape.name() ? 0 : 1;
        byte[] json = name.json();
        reserve(json.length);
        System.arraycopy(json, from, bytes, end, json.length - from);
        end += json.length - from;
    }

    @Override
    public void name(String name) throws IOException {
        text(name, shape.name());
        reserve(1);
        bytes[end++] = ':';
    }

    @Override
    public void string(String value) throws IOException {
        text(value, shape.value());
    }

    @Override
    public void number(long value) throws IOException {
        beginValue(Digits.LONGEST);
        end = Digits.write(value, bytes, end);
    }

    @Override
    public void number(float value) throws IOException {
        if (Float.isFinite(value)) {
            beginValue(ShortestDecimal.LONGEST);
            end = ShortestDecimal.write(value, bytes, end);
        } else {
            string(Float.toString(value));
        }
    }

    @Override
    public void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            beginValue(ShortestDecimal.LONGEST);
            end = ShortestDecimal.write(value, bytes, end);
        } else {
            string(Double.toString(value));
        }
    }

    @Override
    public void number(BigInteger value) throws IOException {
        literal(value.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void bool(boolean value) throws IOException {
        literal(value ? TRUE : FALSE);
    }

    @Override
    public void nothing() throws IOException {
        literal(NULL);
    }

    @Override
    public void binary(byte[] value) throws IOException {
        byte[] base64 = Base64.getEncoder().encode(value);
        beginValue(base64.length + 2L);
        bytes[end++] = '"';
        append(base64);
        bytes[end++] = '"';
    }

    @Override
    public String path() {
        return JsonPlace.at(end, bytes, 0).path(Encoding.MAX_DEPTH);
    }

    @Override
    public byte[] toBytes() throws IOException {
        shape.complete();
        return Arrays.copyOf(bytes, end);
    }

    @Override
    public void close() {
        end = 0;
        shape.clear();
        if (bytes != own) {
            replace(own);
        }
        SPARES.giveBack(this);
    }

    private void end(char close) throws IOException {
        reserve(1);
        bytes[end++] = (byte) close;
    }

    private void literal(byte[] value) throws IOException {
        beginValue(value.length);
        append(value);
    }

    private void append(byte[] value) {
        System.arraycopy(value, 0, bytes, end, value.length);
        end += value.length;
    }

    private void text(String value, boolean comma) throws IOException {
        int length = value.length();
        reserve(Math.min(length, SHORT_TEXT) + 3L);
        separate(comma);
        if (length <= SHORT_TEXT) {
            shortText(value);
        } else {
            longText(value);
        }
    }

    /** There is room for it, unless there is more of it than characters. */
    private void shortText(String value) throws IOException {
        int length = value.length();
        byte[] to = bytes;
        int position = end;
        to[position++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (!PlainText.isPlain(c)) {
                end = position;
                escaped(value, i);
                return;
            }
            to[position++] = (byte) c;
        }
        to[position++] = '"';
        end = position;
    }

    /** The rest of a short text, from a character that takes more than one byte. */
    private void escaped(String value, int from) throws IOException {
        int length = value.length();
        for (int i = from; i < length; i++) {
            char c = value.charAt(i);
            reserve((long) JsonText.LONGEST + length - i);
            if (!Character.isSurrogate(c)) {
                end = JsonText.write(c, bytes, end);
            } else if (i + 1 < length && Character.isSurrogatePair(c, value.charAt(i + 1))) {
                end = JsonText.writePair(c, value.charAt(++i), bytes, end);
            } else {
                throw halfOfAPair();
            }
        }
        bytes[end++] = '"';
    }

    /** Copies what needs no escape, found eight bytes at a time, from the text's UTF-8, which the JVM is quick to make. */
    private void longText(String value) throws IOException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length + 2L);
        bytes[end++] = '"';
        boolean questioned = false;
        int at = 0;
        int step = Long.BYTES;
        while (at < utf8.length) {
            int stop = PlainText.skipUnescaped(utf8, at, utf8.length);
            step = stop == at ? Math.min(2 * step, MOST_AT_A_TIME) : Long.BYTES;
            System.arraycopy(utf8, at, bytes, end, stop - at);
            end += stop - at;
            at = Math.min(stop + step, utf8.length);
            reserve((long) JsonText.LONGEST * step + utf8.length - at + 1);
            questioned |= escaped(utf8, stop, at);
        }
        if (questioned && !value.equals(new String(utf8, StandardCharsets.UTF_8))) {
            throw halfOfAPair();
        }
        bytes[end++] = '"';
    }

    /** Writes some bytes of UTF-8, for which there is room; whether there is a question mark, which half of a pair is made, too. */
    private boolean escaped(byte[] utf8, int from, int to) {
        boolean questioned = false;
        byte[] out = bytes;
        int position = end;
        for (int i = from; i < to; i++) {
            byte b = utf8[i];
            if (b < 0 || PlainText.isPlain(b)) {
                out[position++] = b;
                questioned |= b == '?';
            } else {
                position = JsonText.write((char) b, out, position);
            }
        }
        end = position;
        return questioned;
    }

    private IOException halfOfAPair() {
        return shape.refusal(new CharConversionException("half of a surrogate pair is no text"));
    }

    private void beginValue(long length) throws IOException {
        reserve(length + 1);
        separate(shape.value());
    }

    private void separate(boolean comma) {
        if (comma) {
            bytes[end++] = ',';
        }
    }

    private void reserve(long length) throws IOException {
        if (length > bytes.length - end) {
            grow(length);
        }
    }

    private void grow(long length) throws IOException {
        long least = end + length;
        if (least > LARGEST) {
            throw shape.refusal(new IOException("it has more than " + LARGEST + " bytes"));
        }
        int size = (int) Math.min(LARGEST, Math.max(least, 2L * bytes.length));
        byte[] larger = LargeBuffers.isLarge(size) ? LargeBuffers.take(size) : new byte[size];
        System.arraycopy(bytes, 0, larger, 0, end);
        replace(larger);
        if (!LargeBuffers.isLarge(size)) {
            own = larger;
        }
    }

    private void replace(byte[] with) {
        if (bytes != own) {
            LargeBuffers.giveBack(bytes);
        }
        bytes = with;
    }
}
