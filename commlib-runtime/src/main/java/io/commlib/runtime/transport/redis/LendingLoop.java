package io.commlib.runtime.transport.redis;

import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.SingleThreadIoEventLoop;
import java.util.concurrent.Executor;

/**
 * The thread that moves the bytes of a node. While it waits for bytes it lends its place to whoever has something to write:
 * that one writes at once, where it would have to wake this thread, and wait until it has a processor.
 */
final class LendingLoop extends SingleThreadIoEventLoop {

    private final LendingSelector selector;

    LendingLoop(IoEventLoopGroup group, Executor thread, IoHandlerFactory selectors) {
        super(group, thread, selectors);
        this.selector = (LendingSelector) ioHandler();
    }

    /**
     * Runs what writes, in the place of the loop's thread when that waits and has left nothing that would have to be written
     * before; else as any thread does, for which the loop's thread writes later.
     *
     * @param writing short, never blocking
     */
    void write(Runnable writing) {
        if (!selector.borrow()) {
            writing.run();
            return;
        }
        try {
            writing.run();
        } finally {
            selector.giveBack(deadlineNanos());
        }
    }

    /** Whether the current thread has borrowed the place. */
    boolean isBorrowedHere() {
        return selector.isHeldHere() && !super.inEventLoop(Thread.currentThread());
    }

    /** Also for a borrower: Netty writes at once for those that it takes for the loop's thread. */
    @Override
    public boolean inEventLoop(Thread thread) {
        return super.inEventLoop(thread) || (thread == Thread.currentThread() && selector.isHeldHere());
    }
}
