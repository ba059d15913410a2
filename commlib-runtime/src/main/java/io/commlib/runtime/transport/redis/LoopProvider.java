package io.commlib.runtime.transport.redis;

import io.lettuce.core.resource.EventLoopGroupProvider;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.nio.channels.Selector;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Gives Lettuce one loop for everything, whatever kind it asks for. One thread has all connections of a node: what it has just
 * sent is answered while it reads what came with that, without another thread being woken for it. A second one would make a
 * lone call slower by half, and costs more than it brings where many are in flight.
 */
final class LoopProvider implements EventLoopGroupProvider {

    private final Group group;

    LoopProvider(ThreadFactory threads) {
        this(threads, Selector::open);
    }

    LoopProvider(ThreadFactory threads, Callable<Selector> selectors) {
        this.group = new Group(threads, selectors);
    }

    /** The loop. */
    LendingLoop loop() {
        return (LendingLoop) group.next();
    }

    @Override
    @SuppressWarnings("unchecked") // Lettuce asks for the type of loops that it would make
    public <T extends EventLoopGroup> T allocate(Class<T> type) {
        return (T) group;
    }

    @Override
    public int threadPoolSize() {
        return 1;
    }

    /** It ends with {@link #shutdown}. */
    @Override
    public Future<Boolean> release(EventExecutorGroup loops, long quietPeriod, long timeout, TimeUnit unit) {
        return ImmediateEventExecutor.INSTANCE.newSucceededFuture(true);
    }

    @Override
    public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
        Promise<Boolean> ended = ImmediateEventExecutor.INSTANCE.newPromise();
        group.shutdownGracefully(quietPeriod, timeout, unit).addListener(end -> ended.trySuccess(true));
        return ended;
    }

    /** A group of one. */
    private static final class Group extends MultiThreadIoEventLoopGroup {

        Group(ThreadFactory threads, Callable<Selector> selectors) {
            super(1, threads, loop -> new LendingSelector(loop, selectors));
        }

        @Override
        protected IoEventLoop newChild(Executor thread, IoHandlerFactory selectors, Object... arguments) {
            return new LendingLoop(this, thread, selectors);
        }
    }
}
