package io.commlib.runtime.transport.mqtt.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes on their way out; grows as is needed, in the data types of MQTT (5.0, 1.5). */
final class PacketBuffer {

    private static final int FIRST_SIZE = 2_048;

    /** What is kept for the next use. */
    private static final int MOST_KEPT = 1 << 17;

    /** The most bytes of a string or of binary data. */
    static final int LONGEST_TEXT = 65_535;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }

    /** What is in it from one place to another, not copied. */
    ByteBuffer slice(int from, int to) {
        return ByteBuffer.wrap(bytes, from, to - from);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putShort(int value) {
        reserve(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    void putInt(long value) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    /** A variable byte integer (MQTT 5.0, 1.5.5). */
    void putLength(int value) {
        int left = value;
        while (left > 0x7f) {
            putByte(left | 0x80);
            left >>>= 7;
        }
        putByte(left);
    }

    void putBytes(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** All that is in another one. */
    void putBytes(PacketBuffer other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    /** Binary data, with its length before it. */
    void putBinary(byte[] value) {
        putShort(value.length);
        putBytes(value);
    }

    /** A string, with its length before it. */
    void putText(String text, int encodedLength) {
        putShort(encodedLength);
        if (encodedLength != text.length()) {
            putBytes(text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        reserve(encodedLength);
        for (int i = 0; i < encodedLength; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += encodedLength;
    }

    void putText(String text) {
        putText(text, encodedLength(text));
    }

    /** How many bytes of UTF-8 it is. */
    static int encodedLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }

    /** How many bytes a variable byte integer takes. */
    static int lengthOfLength(int value) {
        return value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : 4;
    }
}
