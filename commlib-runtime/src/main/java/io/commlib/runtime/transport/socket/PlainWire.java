package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection that is not encrypted. */
final class PlainWire implements Wire {

    /** For each thread the JVM keeps a buffer outside of the heap as long as the longest that was read or written at once. */
    private static final int MOST_AT_ONCE = 128 << 10;

    private final SocketChannel channel;
    private boolean drained = true;

    PlainWire(SocketChannel channel) {
        this.channel = channel;
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
    public int read(ByteBuffer into) throws IOException {
        int most = Math.min(into.remaining(), MOST_AT_ONCE);
        int count = atOnce(into, most, channel::read);
        drained = count < most;
        return count;
    }

    @Override
    public boolean isDrained() {
        return drained;
    }

    @Override
    public boolean write(ByteBuffer[] from) throws IOException {
        int first = 0;
        while (first < from.length) {
            long asked = 0;
            int next = first;
            while (next < from.length && asked + from[next].remaining() <= MOST_AT_ONCE) {
                asked += from[next++].remaining();
            }
            boolean isLong = next == first;
            long written = isLong
                    ? atOnce(from[first], MOST_AT_ONCE, channel::write)
                    : channel.write(from, first, next - first);
            if (written < (isLong ? MOST_AT_ONCE : asked)) {
                return false;
            }
            first = next;
        }
        return true;
    }

    private static int atOnce(ByteBuffer bytes, int most, Transfer transfer) throws IOException {
        int end = bytes.limit();
        bytes.limit(bytes.position() + most);
        try {
            return transfer.transfer(bytes);
        } finally {
            bytes.limit(end);
        }
    }

    /** Reads to or writes from a buffer. */
    private interface Transfer {

        int transfer(ByteBuffer bytes) throws IOException;
    }

    @Override
    public void endWriting() throws IOException {
        channel.shutdownOutput();
    }
}
