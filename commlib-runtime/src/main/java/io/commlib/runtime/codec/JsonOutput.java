package io.commlib.runtime.codec;

import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Writes JSON into a buffer that is used again for other messages. */
final class JsonOutput implements Output {

    private static final int MAX_DEPTH = 1_000;
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private byte[] bytes;
    private int end;
    private int depth;
    private boolean separate;

    JsonOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** How many bytes the buffer holds before it has to grow. */
    int capacity() {
        return bytes.length;
    }

    /** Begins another message. */
    void clear() {
        end = 0;
        depth = 0;
        separate = false;
    }

    @Override
    public void beginObject() throws IOException {
        begin('{');
    }

    @Override
    public void beginObject(int size) throws IOException {
        begin('{');
    }

    @Override
    public void endObject() throws IOException {
        end('}');
    }

    @Override
    public void beginArray(int size) throws IOException {
        begin('[');
    }

    @Override
    public void endArray() throws IOException {
        end(']');
    }

    @Override
    public void name(FieldName name) throws IOException {
        byte[] json = name.json();
        reserve(json.length);
        int from = separate ? 0 : 1;
        System.arraycopy(json, from, bytes, end, json.length - from);
        end += json.length - from;
        separate = false;
    }

    @Override
    public void name(String name) throws IOException {
        string(name);
        reserve(1);
        bytes[end++] = ':';
        separate = false;
    }

    @Override
    public void string(String value) throws IOException {
        int length = value.length();
        beginValue(length + 2L);
        byte[] to = bytes;
        int position = end;
        to[position++] = '"';
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (!JsonText.isPlain(c)) {
                end = position;
                escaped(value, i);
                return;
            }
            to[position++] = (byte) c;
        }
        to[position++] = '"';
        end = position;
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
        return JsonPlace.at(end, bytes, 0).path(MAX_DEPTH);
    }

    @Override
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, end);
    }

    /** Is empty then, and may be written to again. */
    @Override
    public void close() {
        JsonOutputs.giveBack(this);
    }

    private void begin(char bracket) throws IOException {
        beginValue(1);
        if (++depth > MAX_DEPTH) {
            throw new IOException("it is nested deeper than " + MAX_DEPTH + " levels");
        }
        bytes[end++] = (byte) bracket;
        separate = false;
    }

    private void end(char bracket) throws IOException {
        depth--;
        reserve(1);
        bytes[end++] = (byte) bracket;
        separate = true;
    }

    private void literal(byte[] value) throws IOException {
        beginValue(value.length);
        append(value);
    }

    private void append(byte[] value) {
        System.arraycopy(value, 0, bytes, end, value.length);
        end += value.length;
    }

    /** The rest of a string, from a character that takes more than one byte. */
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
                throw new CharConversionException("half of a surrogate pair is no text");
            }
        }
        bytes[end++] = '"';
    }

    private void beginValue(long length) throws IOException {
        reserve(length + 1);
        if (separate) {
            bytes[end++] = ',';
        }
        separate = true;
    }

    private void reserve(long length) throws IOException {
        if (length > bytes.length - end) {
            grow(length);
        }
    }

    private void grow(long length) throws IOException {
        long least = end + length;
        if (least > LARGEST) {
            throw new IOException("it has more than " + LARGEST + " bytes");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, Math.max(least, 2L * bytes.length)));
    }
}
