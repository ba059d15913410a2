package io.commlib.runtime.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CBOR; objects are of indefinite length. */
final class CborSink implements HeaderSink {

    private static final int UNSIGNED = 0x00;
    private static final int NEGATIVE = 0x20;
    private static final int TEXT = 0x60;
    private static final int ARRAY = 0x80;
    private static final int MAP_BEGIN = 0xBF;
    private static final int BREAK = 0xFF;

    private static final int HEADER_LENGTH = 256;

    private final ByteArrayOutputStream out;

    CborSink(int bodyLength) {
        out = new ByteArrayOutputStream(bodyLength + HEADER_LENGTH);
    }

    @Override
    public void beginObject(String name) {
        if (!name.isEmpty()) {
            text(name);
        }
        out.write(MAP_BEGIN);
    }

    @Override
    public void endObject() {
        out.write(BREAK);
    }

    @Override
    public void field(String name, String value) {
        text(name);
        text(value);
    }

    @Override
    public void field(String name, long value) {
        text(name);
        if (value < 0) {
            head(NEGATIVE, -1 - value);
        } else {
            head(UNSIGNED, value);
        }
    }

    @Override
    public void field(String name, List<String> values) {
        text(name);
        head(ARRAY, values.size());
        values.forEach(this::text);
    }

    @Override
    public void raw(String name, byte[] bytes, int offset, int length) {
        text(name);
        out.write(bytes, offset, length);
    }

    @Override
    public void emptyObject(String name) {
        beginObject(name);
        endObject();
    }

    @Override
    public byte[] toBytes() {
        return out.toByteArray();
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        head(TEXT, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int type, long argument) {
        if (argument < 24) {
            out.write(type | (int) argument);
        } else if (argument <= 0xFF) {
            out.write(type | 24);
            out.write((int) argument);
        } else if (argument <= 0xFFFF) {
            out.write(type | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) argument).array());
        } else if (argument <= 0xFFFF_FFFFL) {
            out.write(type | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) argument).array());
        } else {
            out.write(type | 27);
            out.writeBytes(ByteBuffer.allocate(8).putLong(argument).array());
        }
    }
}
