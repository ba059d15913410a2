package io.commlib.runtime.transport.mqtt;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The threads of one transport's connections. They acknowledge at once what comes in ({@link QuickAcks}). */
final class EventLoops extends MultiThreadIoEventLoopGroup {

    private static final String EPOLL = "io.netty.channel.epoll.Epoll";

    /**
     * Makes them, without starting a thread.
     *
     * @param name the start of their names
     * @param threads how many
     */
    EventLoops(String name, int threads) {
        super(
                threads,
                new DefaultThreadFactory(name, true),
                hasEpoll() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    /** The client library takes epoll exactly then, and its channels need event loops of their kind. */
    private static boolean hasEpoll() {
        try {
            Class.forName(EPOLL, false, EventLoops.class.getClassLoader());
            return Epoll.isAvailable();
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    protected IoEventLoop newChild(Executor executor, IoHandlerFactory factory, Object... arguments) {
        return new SingleThreadIoEventLoop(this, executor, factory) {

            @Override
            public ChannelFuture register(ChannelPromise promise) {
                QuickAcks.addTo(promise.channel());
                promise.channel().pipeline().addFirst(new ReadingBursts());
                return super.register(promise);
            }
        };
    }

    /** Ends the threads and waits for them, but not long. */
    void end() {
        shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
