package io.commlib.runtime.transport.mqtt.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection that is not encrypted. */
final class PlainWire implements Wire {

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
        int count = channel.read(into);
        drained = into.hasRemaining();
        return count;
    }

    @Override
    public boolean isDrained() {
        return drained;
    }

    @Override
    public boolean write(ByteBuffer[] from) throws IOException {
        if (from.length == 1) {
            channel.write(from[0]);
        } else {
            channel.write(from);
        }
        return !from[from.length - 1].hasRemaining();
    }

    @Override
    public void endWriting() throws IOException {
        channel.shutdownOutput();
    }
}
