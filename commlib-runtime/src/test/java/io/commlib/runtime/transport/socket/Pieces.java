package io.commlib.runtime.transport.socket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection on which there is only so much to be read at once. */
public record Pieces(ByteBuffer all, int piece) implements Wire {

    /** Reads bytes that come in pieces of so many. */
    public static void read(byte[] bytes, int piece, FrameReader reader) throws IOException {
        Pieces pieces = new Pieces(ByteBuffer.wrap(bytes), piece);
        while (reader.read(pieces) > 0) {
            reader.decodeAll();
        }
    }

    /** What is written, as one. */
    public static byte[] join(ByteBuffer... buffers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ByteBuffer buffer : buffers) {
            all.write(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
        }
        return all.toByteArray();
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public boolean opensByWriting() {
        return false;
    }

    @Override
    public int read(ByteBuffer into) {
        int count = Math.min(Math.min(piece, all.remaining()), into.remaining());
        into.put(into.position(), all, all.position(), count).position(into.position() + count);
        all.position(all.position() + count);
        return count;
    }

    @Override
    public boolean isDrained() {
        return !all.hasRemaining();
    }

    @Override
    public boolean write(ByteBuffer[] from) {
        return false;
    }

    @Override
    public void endWriting() {
        all.position(all.limit());
    }
}
