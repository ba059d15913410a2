package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Cuts what comes in into the frames of a protocol. Used by one thread at a time. */
public abstract class FrameReader {

    private static final int USUAL_SIZE = 1 << 16;

    private ByteBuffer buffer = ByteBuffer.allocate(USUAL_SIZE);

    /** Where the first byte that is not decoded is; all from there to the buffer's position is read. */
    private int from;

    /** How many bytes the next frame has at least, as far as is known. */
    private int needed;

    /** Makes one that has read nothing. */
    protected FrameReader() {}

    /**
     * Decodes the frame that begins at a place, if it is there as a whole.
     *
     * @param bytes what was read
     * @param start where it begins
     * @param end of what was read; more than {@code start}
     * @return how many bytes it has; when it is not complete, below 0: as many as are needed at least, from {@code start} on
     * @throws IOException when it is not what the protocol allows, or too long
     */
    protected abstract int decode(byte[] bytes, int start, int end) throws IOException;

    /** Reads once from a connection, without waiting; -1 at its end. */
    int read(Wire wire) throws IOException {
        return wire.read(buffer);
    }

    /**
     * Decodes each frame that is complete, and makes room for what comes next.
     *
     * @throws IOException as {@link #decode} does
     */
    final void decodeAll() throws IOException {
        int end = buffer.position();
        while (from < end && end - from >= needed) {
            int length = decode(buffer.array(), from, end);
            if (length > 0) {
                from += length;
                needed = 0;
            } else {
                needed = -length;
            }
        }
        makeRoom(end);
    }

    /** The buffer grows as a frame comes in and not because one says that it is long; and is small again after it. */
    private void makeRoom(int end) {
        int left = end - from;
        int size = buffer.capacity();
        if (needed > size && left == size) {
            size = (int) Math.min((long) size * 2, Math.max(needed, USUAL_SIZE));
        } else if (size > USUAL_SIZE && needed <= USUAL_SIZE && left < USUAL_SIZE) {
            size = USUAL_SIZE;
        }
        if (size != buffer.capacity()) {
            buffer = ByteBuffer.wrap(Arrays.copyOf(Arrays.copyOfRange(buffer.array(), from, end), size));
        } else if (left > 0 && from > 0) {
            System.arraycopy(buffer.array(), from, buffer.array(), 0, left);
        }
        buffer.position(left);
        from = 0;
    }
}
