package io.commlib.runtime.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.LongAdder;

/** One direction of a connection: a buffer that is filled only when it is empty. Used by the loop's thread. */
final class Pipe {

    private final SocketChannel from;
    private final SocketChannel to;
    private final ByteBuffer buffer;
    private final LongAdder bytes;
    private boolean ended;
    private boolean done;

    /** The buffer is empty: nothing stands between its position and its limit. */
    Pipe(SocketChannel from, SocketChannel to, ByteBuffer buffer, LongAdder bytes) {
        this.from = from;
        this.to = to;
        this.buffer = buffer.position(0).limit(0);
        this.bytes = bytes;
    }

    boolean wantsToRead() {
        return !ended && !buffer.hasRemaining();
    }

    boolean wantsToWrite() {
        return buffer.hasRemaining();
    }

    /** Whether the reading side has been told that nothing more comes. */
    boolean isDone() {
        return done;
    }

    /** Reads if there is nothing left to write, and writes what there is. True when bytes moved. */
    boolean pump() throws IOException {
        if (wantsToRead()) {
            buffer.clear();
            ended = from.read(buffer) < 0;
            buffer.flip();
        }
        int written = buffer.hasRemaining() ? to.write(buffer) : 0;
        bytes.add(written);
        if (ended && !done && !buffer.hasRemaining()) {
            to.shutdownOutput();
            done = true;
        }
        return written > 0;
    }
}
