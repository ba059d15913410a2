package io.commlib.runtime.transport.redis;

import io.netty.channel.ChannelException;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoOps;
import io.netty.channel.IoRegistration;
import io.netty.channel.nio.NioIoEvent;
import io.netty.channel.nio.NioIoHandle;
import io.netty.channel.nio.NioIoOps;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for channels that have something to read, or room to write, and lends the place of its thread meanwhile. */
final class LendingSelector implements IoHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LendingSelector.class);

    private static final SelectionKey[] NONE = {};

    private final SingleThreadEventExecutor loop;
    private final Selector selector;

    /** Held by the loop's thread, unless it waits, or by a borrower. */
    private final ReentrantLock place = new ReentrantLock();

    /** Whether somebody has already woken the one that waits. */
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Until when it waits, by the clock of the loop. */
    private volatile long deadlineNanos;

    private volatile boolean waiting;

    LendingSelector(ThreadAwareExecutor loop) {
        this.loop = (SingleThreadEventExecutor) loop;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new ChannelException("cannot wait for connections", e);
        }
    }

    /** Whether the current thread has the place. */
    boolean isHeldHere() {
        return place.isHeldByCurrentThread();
    }

    /**
     * Takes the place for the current thread, unless it has it already, or the loop's thread has something to do.
     *
     * @return whether it is to be given back
     */
    boolean borrow() {
        if (!waiting || place.isHeldByCurrentThread() || place.hasQueuedThreads() || !place.tryLock()) {
            return false;
        }
        if (waiting && loop.pendingTasks() == 0) {
            return true;
        }
        place.unlock();
        return false;
    }

    /**
     * Gives the place back.
     *
     * @param deadline of what is scheduled first now
     */
    void giveBack(long deadline) {
        if (deadline < deadlineNanos) {
            wakeup();
        }
        place.unlock();
    }

    @Override
    public void initialize() {
        place.lock();
    }

    @Override
    public int run(IoHandlerContext context) {
        try {
            if (context.canBlock()) {
                await(context);
            } else {
                selector.selectNow();
            }
        } catch (IOException e) {
            throw new ChannelException("cannot wait for connections", e);
        }
        return handle(selector.selectedKeys());
    }

    private static int handle(Set<SelectionKey> selected) {
        if (selected.isEmpty()) {
            return 0;
        }
        SelectionKey[] keys = selected.toArray(NONE);
        selected.clear();
        for (SelectionKey key : keys) {
            ((Registration) key.attachment()).handle();
        }
        return keys.length;
    }

    private void await(IoHandlerContext context) throws IOException {
        woken.set(false);
        long nanos = context.delayNanos(System.nanoTime());
        deadlineNanos = context.deadlineNanos();
        waiting = true;
        place.unlock();
        try {
            // Who has left a task since the last were run has either seen that this one waits, or is seen here.
            if (loop.pendingTasks() == 0) {
                selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
            }
        } finally {
            place.lock();
            waiting = false;
        }
    }

    @Override
    public void wakeup() {
        if (waiting && woken.compareAndSet(false, true)) {
            selector.wakeup();
        }
    }

    @Override
    public IoRegistration register(IoHandle handle) throws Exception {
        Registration registration = new Registration((NioIoHandle) handle);
        handle.registered();
        return registration;
    }

    @Override
    public void prepareToDestroy() {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            ((Registration) key.attachment()).close();
        }
    }

    @Override
    public void destroy() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new ChannelException("cannot end waiting for connections", e);
        }
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> handleType) {
        return NioIoHandle.class.isAssignableFrom(handleType);
    }

    /** One channel. Whoever changes what is to be waited for, and is not the one that waits, wakes that. */
    private final class Registration implements IoRegistration {

        private final NioIoHandle handle;
        private final SelectionKey key;
        private final AtomicBoolean cancelled = new AtomicBoolean();

        Registration(NioIoHandle handle) throws ClosedChannelException {
            this.handle = handle;
            this.key = handle.selectableChannel().register(selector, 0, this);
        }

        void handle() {
            if (!isValid()) {
                close();
                return;
            }
            NioIoOps ready = NioIoOps.valueOf(key.readyOps());
            try {
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
            int wanted = ((NioIoOps) ops).value();
            key.interestOps(wanted);
            wakeup();
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
            wakeup();
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
}
