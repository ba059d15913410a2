package io.commlib.runtime.transport.redis;

import io.netty.channel.ChannelException;
import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import io.netty.channel.nio.NioIoHandle;
import io.netty.util.concurrent.SingleThreadEventExecutor;
import io.netty.util.concurrent.ThreadAwareExecutor;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for channels that have something to read, or room to write, and lends the place of its thread meanwhile. Where the
 * JVM's selector fails, or returns again and again without a reason, it makes a new one, as Netty's own loop does.
 */
final class LendingSelector implements IoHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LendingSelector.class);

    private static final SelectionKey[] NONE = {};

    /** So many returns in a row that nothing was the reason for are a fault of the selector. */
    private static final int PREMATURE = 512;

    /** How long to wait when there is no new selector either, such as where there are too many open files. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SingleThreadEventExecutor loop;
    private final Callable<Selector> opener;
    private volatile Selector selector;
    private int premature;

    /** Held by the loop's thread, unless it waits, or by a borrower. */
    private final ReentrantLock place = new ReentrantLock();

    /** Whether somebody has already woken the one that waits. */
    private final AtomicBoolean woken = new AtomicBoolean();

    /** Until when it waits, by the clock of the loop. */
    private volatile long deadlineNanos;

    private volatile boolean waiting;

    private final Set<WatchedChannel> channels = ConcurrentHashMap.newKeySet();

    LendingSelector(ThreadAwareExecutor loop, Callable<Selector> opener) {
        this.loop = (SingleThreadEventExecutor) loop;
        this.opener = opener;
        try {
            this.selector = opener.call();
        } catch (Exception e) {
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
        Set<SelectionKey> selected;
        try {
            if (context.canBlock()) {
                await(context);
            } else {
                selector.selectNow();
            }
            selected = selector.selectedKeys();
        } catch (IOException | RuntimeException e) {
            renew(e.toString());
            return 0;
        }
        if (premature == PREMATURE) {
            renew("it ends again and again without a reason");
            return 0;
        }
        return handle(selected);
    }

    private static int handle(Set<SelectionKey> selected) {
        if (selected.isEmpty()) {
            return 0;
        }
        SelectionKey[] keys = selected.toArray(NONE);
        selected.clear();
        for (SelectionKey key : keys) {
            ((WatchedChannel) key.attachment()).handle();
        }
        return keys.length;
    }

    private void await(IoHandlerContext context) throws IOException {
        woken.set(false);
        long begin = System.nanoTime();
        long nanos = context.delayNanos(begin);
        deadlineNanos = context.deadlineNanos();
        waiting = true;
        place.unlock();
        try {
            // Who has left a task since the last were run has either seen that this one waits, or is seen here.
            if (loop.pendingTasks() == 0) {
                int ready = selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
                // An interruption that stayed would end each wait at once.
                boolean hasReason = Thread.interrupted()
                        || ready > 0
                        || woken.get()
                        || System.nanoTime() - begin >= nanos
                        || loop.pendingTasks() > 0;
                premature = hasReason ? 0 : premature + 1;
            }
        } finally {
            place.lock();
            waiting = false;
        }
    }

    private void renew(String why) {
        LOG.warn("Waiting for connections is begun anew: {}", why);
        premature = 0;
        Selector failed = selector;
        try {
            selector = opener.call();
        } catch (Exception e) {
            LOG.warn("Waiting for connections could not be begun anew, which is tried again: {}", String.valueOf(e));
            LockSupport.parkNanos(PAUSE_NANOS);
            return;
        }
        channels.forEach(channel -> channel.moveTo(selector));
        try {
            failed.close();
        } catch (IOException e) {
            LOG.debug("What waited for connections was not closed as it should", e);
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
        WatchedChannel channel = new WatchedChannel((NioIoHandle) handle, selector, this);
        channels.add(channel);
        handle.registered();
        return channel;
    }

    /** Waits for a channel no more. */
    void remove(WatchedChannel channel) {
        channels.remove(channel);
        wakeup();
    }

    @Override
    public void prepareToDestroy() {
        channels.forEach(WatchedChannel::close);
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
}
