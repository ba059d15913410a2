package io.commlib.runtime.transport.redis;

import io.netty.channel.IoOps;
import io.netty.channel.IoRegistration;
import io.netty.channel.nio.NioIoEvent;
import io.netty.channel.nio.NioIoHandle;
import io.netty.channel.nio.NioIoOps;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One channel that a loop waits for. Whoever changes what is to be waited for, and is not the one that waits, wakes that. */
final class WatchedChannel implements IoRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedChannel.class);

    private final NioIoHandle handle;
    private final LendingSelector loop;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile SelectionKey key;

    /** What is waited for, which the key no longer tells when its selector is closed. */
    private volatile int wanted;

    WatchedChannel(NioIoHandle handle, Selector selector, LendingSelector loop) throws ClosedChannelException {
        this.handle = handle;
        this.loop = loop;
        this.key = handle.selectableChannel().register(selector, 0, this);
    }

    /** Lets another selector wait for the same. */
    void moveTo(Selector selector) {
        if (cancelled.get()) {
            return;
        }
        key.cancel();
        try {
            key = handle.selectableChannel().register(selector, wanted, this);
        } catch (ClosedChannelException e) {
            close();
        }
    }

    /** Hands on what the selector has found. */
    void handle() {
        if (!isValid()) {
            close();
            return;
        }
        try {
            NioIoOps ready = NioIoOps.valueOf(key.readyOps());
            handle.handle(this, (NioIoEvent) () -> ready);
        } catch (RuntimeException e) {
            LOG.warn("A connection is closed, since what came could not be handled", e);
            close();
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // as the interface has it; channels of Netty ask for a key
    public <T> T attachment() {
        return (T) key;
    }

    @Override
    public long submit(IoOps ops) {
        if (!isValid()) {
            return -1;
        }
        wanted = ((NioIoOps) ops).value();
        key.interestOps(wanted);
        loop.wakeup();
        return wanted;
    }

    @Override
    public boolean isValid() {
        return !cancelled.get() && key.isValid();
    }

    @Override
    public boolean cancel() {
        if (!cancelled.compareAndSet(false, true)) {
            return false;
        }
        key.cancel();
        loop.remove(this);
        handle.unregistered();
        return true;
    }

    void close() {
        var unused = cancel();
        try {
            handle.close();
        } catch (Exception e) {
            LOG.debug("A connection was not closed as it should", e);
        }
    }
}
