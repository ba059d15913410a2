package io.commlib.runtime.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection that is carried: both its sides, and a pipe each way. Used by the loop's thread. */
final class Link {

    private final SocketChannel client;
    private final SocketChannel target;
    private final Buffers buffers;
    private final ByteBuffer upBuffer;
    private final ByteBuffer downBuffer;
    private final Pipe up;
    private final Pipe down;
    private final SelectionKey clientKey;
    private final SelectionKey targetKey;
    private boolean connected;
    private long moved = System.nanoTime();

    /** Takes part with the selector, but wants nothing until {@link #connect}. */
    Link(SocketChannel client, SocketChannel target, Selector selector, Buffers buffers, TcpBridgeMetrics metrics)
            throws IOException {
        this.client = client;
        this.target = target;
        this.buffers = buffers;
        for (SocketChannel side : new SocketChannel[] {client, target}) {
            side.configureBlocking(false);
            side.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        clientKey = client.register(selector, 0, this);
        targetKey = target.register(selector, 0, this);
        upBuffer = buffers.take();
        downBuffer = buffers.take();
        up = new Pipe(client, target, upBuffer, metrics.toTarget);
        down = new Pipe(target, client, downBuffer, metrics.fromTarget);
    }

    boolean isOpen() {
        return client.isOpen();
    }

    boolean isConnected() {
        return connected;
    }

    /** How long nothing has moved. */
    long idleNanos() {
        return System.nanoTime() - moved;
    }

    void connect(InetSocketAddress address) throws IOException {
        if (target.connect(address)) {
            flow();
        } else {
            targetKey.interestOps(SelectionKey.OP_CONNECT);
        }
    }

    /** Does what one of its sides is ready for; false when both directions are finished. */
    boolean handle(SelectionKey key) throws IOException {
        if (!connected) {
            target.finishConnect();
            flow();
            return true;
        }
        int ready = key.readyOps();
        boolean fromHere = (ready & SelectionKey.OP_READ) != 0 && (key == clientKey ? up : down).pump();
        boolean toHere = (ready & SelectionKey.OP_WRITE) != 0 && (key == clientKey ? down : up).pump();
        if (fromHere || toHere) {
            moved = System.nanoTime();
        }
        want();
        return !(up.isDone() && down.isDone());
    }

    private void flow() {
        connected = true;
        moved = System.nanoTime();
        want();
    }

    private void want() {
        clientKey.interestOps(interest(up, down));
        targetKey.interestOps(interest(down, up));
    }

    private static int interest(Pipe outOf, Pipe into) {
        return (outOf.wantsToRead() ? SelectionKey.OP_READ : 0) | (into.wantsToWrite() ? SelectionKey.OP_WRITE : 0);
    }

    /** Ends both sides, as streams that are complete. */
    void close() {
        Sockets.close(client);
        Sockets.close(target);
        buffers.giveBack(upBuffer);
        buffers.giveBack(downBuffer);
    }

    /** Ends both sides, as streams that are not complete. */
    void reset() {
        Sockets.resetOnClose(client);
        Sockets.resetOnClose(target);
        close();
    }
}
