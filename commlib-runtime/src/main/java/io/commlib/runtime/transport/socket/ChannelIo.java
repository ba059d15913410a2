package io.commlib.runtime.transport.socket;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of one connection: connects, and reads and writes when its loop says that it can be. Thread-safe. */
public final class ChannelIo implements IoLoop.Client {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelIo.class);

    /** So much is read before others on the same loop have their turn. */
    private static final int MOST_READS = 4;

    private final Endpoint endpoint;
    private final IoLoop loop;
    private final FrameReader reader;
    private final Owner owner;
    private final Dialer dialer;

    /** Set once, on the loop, before anything is read or written. */
    private @Nullable SocketChannel channel;

    private @Nullable Wire wire;
    private @Nullable SelectionKey key;
    private boolean acknowledgesAtOnce;
    private volatile boolean open;
    private volatile boolean closed;
    private volatile long lastRead = System.nanoTime();

    /** Whose bytes they are; called on the loop. */
    public interface Owner {

        /** Now it can be written. */
        void onOpen();

        /**
         * Whether the peer may hold back what it has to send until it is told that we have what it sent last.
         *
         * @return whether that is to be told at once, where the system can
         */
        boolean isPeerHeldBack();

        /**
         * Whether something will certainly be written soon, by which what was read is acknowledged as well. Asked of a peer that may be
         * held back.
         *
         * @return true when more often than not it will
         */
        boolean writesSoon();

        /** There is room again for what {@link ChannelIo#write} had none for. */
        void onRoom();

        /**
         * It has failed, or the peer has closed it.
         *
         * @param cause an {@link EOFException} when the peer has closed it
         */
        void onFailure(IOException cause);

        /** The loop has ended. */
        void onLoopEnd();
    }

    /**
     * Makes one that is not connected.
     *
     * @param endpoint where to
     * @param loop serves it
     * @param reader takes what comes in
     * @param owner whose bytes they are
     */
    public ChannelIo(Endpoint endpoint, IoLoop loop, FrameReader reader, Owner owner) {
        this.endpoint = endpoint;
        this.loop = loop;
        this.reader = reader;
        this.owner = owner;
        this.dialer = new Dialer(endpoint);
    }

    /** How long it may take until the connection can be used. */
    Duration timeout() {
        return endpoint.timeout();
    }

    /** Connects; waits for the host. */
    public void dial() {
        try {
            SocketChannel made = dialer.dial();
            loop.execute(() -> serve(made));
        } catch (IOException e) {
            loop.execute(() -> owner.onFailure(e));
        }
    }

    private void serve(SocketChannel made) {
        channel = made;
        try {
            wire = endpoint.tls() == null
                    ? new PlainWire(made)
                    : new TlsWire(made, endpoint.tls(), (InetSocketAddress) endpoint.address());
            acknowledgesAtOnce = owner.isPeerHeldBack() && Dialer.canAcknowledgeAtOnce(made);
            key = loop.register(made, this);
            openWire();
        } catch (ClosedSelectorException nodeIsClosed) {
            owner.onLoopEnd();
        } catch (IOException e) {
            owner.onFailure(e);
        }
    }

    private void openWire() throws IOException {
        Wire opening = Objects.requireNonNull(wire);
        open = opening.open();
        Objects.requireNonNull(key)
                .interestOps(SelectionKey.OP_READ | (opening.opensByWriting() ? SelectionKey.OP_WRITE : 0));
        if (open) {
            owner.onOpen();
            read();
        }
    }

    /**
     * Whether it was open once, so that what came then was not about encryption or finding the host.
     *
     * @return true from then on for ever
     */
    public boolean wasOpen() {
        return open;
    }

    /**
     * When something was read last.
     *
     * @return in {@link System#nanoTime()}
     */
    public long lastRead() {
        return lastRead;
    }

    @Override
    public void onReady() {
        SelectionKey ready = Objects.requireNonNull(key);
        try {
            if (!open) {
                openWire();
                return;
            }
            if (ready.isWritable()) {
                ready.interestOpsAnd(~SelectionKey.OP_WRITE);
                owner.onRoom();
            }
            if (ready.isReadable()) {
                read();
            }
        } catch (CancelledKeyException ended) {
            LOG.trace("A connection ended while it was served", ended);
        } catch (IOException e) {
            owner.onFailure(e);
        }
    }

    private void read() throws IOException {
        Wire from = Objects.requireNonNull(wire);
        for (int reads = 0; !closed; reads++) {
            if (reads == MOST_READS) {
                loop.execute(this::readOn);
                return;
            }
            int count = reader.read(from);
            if (count < 0) {
                throw new EOFException("the peer closed the connection");
            }
            if (count > 0) {
                onRead();
            }
            if (count == 0 || from.isDrained()) {
                return;
            }
        }
    }

    private void onRead() throws IOException {
        lastRead = System.nanoTime();
        if (acknowledgesAtOnce) {
            if (owner.writesSoon()) {
                loop.pause(this);
            } else {
                Dialer.acknowledgeAtOnce(Objects.requireNonNull(channel));
            }
        }
        reader.decodeAll();
    }

    @Override
    public void afterPause() {
        try {
            if (!closed) {
                Dialer.acknowledgeAtOnce(Objects.requireNonNull(channel));
            }
        } catch (IOException e) {
            owner.onFailure(e);
        }
    }

    private void readOn() {
        try {
            read();
        } catch (IOException e) {
            owner.onFailure(e);
        }
    }

    /** Writes as much as there is room for; whether that was all. One thread at a time. */
    boolean write(ByteBuffer[] parts) throws IOException {
        return Objects.requireNonNull(wire).write(parts);
    }

    /** The owner is to be told when there is room. */
    void awaitRoom() {
        try {
            Objects.requireNonNull(key).interestOpsOr(SelectionKey.OP_WRITE);
            loop.wake();
        } catch (CancelledKeyException ended) {
            LOG.trace("A connection ended while it was written to", ended);
        }
    }

    /** Writing has failed, but what there is to read may say why. */
    void failAfterReading(IOException failure) {
        loop.execute(() -> {
            readOn();
            owner.onFailure(failure);
        });
    }

    /** Nothing more is written. */
    public void endWriting() {
        try {
            Objects.requireNonNull(wire).endWriting();
        } catch (IOException e) {
            owner.onFailure(e);
        }
    }

    /**
     * Runs a task on the thread that reads, soon.
     *
     * @param task that does not wait
     */
    public void onLoop(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void onLoopEnd() {
        owner.onLoopEnd();
    }

    /** Ends at once, whatever it does. */
    public void close() {
        closed = true;
        dialer.giveUp();
        loop.wake();
    }
}
