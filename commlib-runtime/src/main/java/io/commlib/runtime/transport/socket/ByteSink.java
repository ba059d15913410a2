package io.commlib.runtime.transport.socket;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes on their way out, which grow as is needed. Used by one thread at a time. */
public class ByteSink {

    private static final int FIRST_SIZE = 2_048;

    /** What is kept for the next use. */
    private static final int MOST_KEPT = 1 << 17;

    /** Longer payloads are not copied. */
    private static final int LONG = 16 << 10;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private final List<ByteBuffer> parts = new ArrayList<>(1);

    /** How much of the bytes is in the parts. */
    private int parted;

    /** Makes an empty one. */
    public ByteSink() {}

    /**
     * Whether nothing is in it.
     *
     * @return true when it is new, or cleared
     */
    public final boolean isEmpty() {
        return size == 0;
    }

    /**
     * How much is in it, without long payloads.
     *
     * @return in bytes
     */
    public final int size() {
        return size;
    }

    /**
     * Adds a byte.
     *
     * @param value of which the lowest eight bits count
     */
    public final void putByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /**
     * Adds bytes.
     *
     * @param value copied
     */
    public final void putBytes(byte[] value) {
        putBytes(value, value.length);
    }

    private void putBytes(byte[] value, int count) {
        reserve(count);
        System.arraycopy(value, 0, bytes, size, count);
        size += count;
    }

    /**
     * Adds all that is in another one, but for long payloads.
     *
     * @param other copied
     */
    public final void putBytes(ByteSink other) {
        putBytes(other.bytes, other.size);
    }

    /**
     * Adds characters below 128, a byte each.
     *
     * @param text of such characters only
     */
    public final void putAscii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
    }

    /**
     * Adds bytes that nobody changes until they are written: long ones are not copied.
     *
     * @param payload the bytes
     */
    public final void putPayload(byte[] payload) {
        if (payload.length <= LONG) {
            putBytes(payload);
            return;
        }
        part();
        parts.add(ByteBuffer.wrap(payload));
    }

    /** The bytes may grow into another array after that, and the part is still there. */
    private void part() {
        if (size > parted) {
            parts.add(ByteBuffer.wrap(bytes, parted, size - parted));
            parted = size;
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /**
     * All, in order; nothing is added after that until it is cleared.
     *
     * @return not copied
     */
    public final ByteBuffer[] toBuffers() {
        part();
        return parts.toArray(ByteBuffer[]::new);
    }

    /** Empties it. */
    public final void clear() {
        size = 0;
        parted = 0;
        parts.clear();
        if (bytes.length > MOST_KEPT) {
            bytes = new byte[FIRST_SIZE];
        }
    }
}
