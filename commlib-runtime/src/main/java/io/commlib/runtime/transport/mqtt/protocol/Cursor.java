package io.commlib.runtime.transport.mqtt.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what is in one packet, and never beyond it (MQTT 5.0, 1.5). */
final class Cursor {

    private static final byte[] EMPTY = {};

    private byte[] bytes = EMPTY;
    private int at;
    private int end;

    /** Begins with other bytes. */
    void reset(byte[] in, int from, int to) {
        bytes = in;
        at = from;
        end = to;
    }

    int left() {
        return end - at;
    }

    private int advance(int count) throws MalformedPacketException {
        if (count > end - at) {
            throw MalformedPacketException.malformed("a packet that is shorter than what is said to be in it");
        }
        int from = at;
        at += count;
        return from;
    }

    int readByte() throws MalformedPacketException {
        return bytes[advance(1)] & 0xff;
    }

    int readShort() throws MalformedPacketException {
        int from = advance(2);
        return ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
    }

    long readInt() throws MalformedPacketException {
        return ((long) readShort() << 16) | readShort();
    }

    /** A variable byte integer: at most four bytes, and no more than it needs. */
    int readLength() throws MalformedPacketException {
        int value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int digit = readByte();
            value |= (digit & 0x7f) << shift;
            if (digit < 0x80) {
                if (digit == 0 && shift > 0) {
                    break;
                }
                return value;
            }
        }
        throw MalformedPacketException.malformed("a variable byte integer that is too long");
    }

    byte[] readRest() throws MalformedPacketException {
        int from = advance(left());
        return from == at ? EMPTY : Arrays.copyOfRange(bytes, from, at);
    }

    /** Passes over a string or over binary data. */
    void skipText() throws MalformedPacketException {
        advance(readShort());
    }

    void skip(int count) throws MalformedPacketException {
        advance(count);
    }

    String readText() throws MalformedPacketException {
        int length = readShort();
        int from = advance(length);
        for (int i = from; i < at; i++) {
            if (bytes[i] <= 0) {
                return decode(from, length);
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** UTF-8 without faults, and without U+0000 (MQTT 5.0, 1.5.4). */
    private String decode(int from, int length) throws MalformedPacketException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw MalformedPacketException.malformed("text that is not UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            throw MalformedPacketException.malformed("text with a null character");
        }
        return text;
    }
}
