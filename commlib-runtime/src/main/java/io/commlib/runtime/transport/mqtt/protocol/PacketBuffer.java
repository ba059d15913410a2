package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.socket.ByteSink;
import java.nio.charset.StandardCharsets;

/** Bytes on their way out, in the data types of MQTT (5.0, 1.5). */
final class PacketBuffer extends ByteSink {

    /** The most bytes of a string or of binary data. */
    static final int LONGEST_TEXT = 65_535;

    void putShort(int value) {
        putByte(value >> 8);
        putByte(value);
    }

    void putInt(long value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            putByte((int) (value >> shift));
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
        putAscii(text);
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
