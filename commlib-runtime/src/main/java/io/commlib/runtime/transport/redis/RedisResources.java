package io.commlib.runtime.transport.redis;

import io.lettuce.core.event.DefaultEventPublisherOptions;
import io.lettuce.core.event.EventBus;
import io.lettuce.core.event.EventPublisherOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.DnsResolvers;
import io.lettuce.core.resource.EventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.lettuce.core.resource.SocketAddressResolver;
import io.lettuce.core.resource.ThreadFactoryProvider;
import io.lettuce.core.tracing.Tracing;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.TimeUnit;

/**
 * What the connections of a node share: threads, a timer, how hosts are looked up. Those that Lettuce comes with make a
 * resolver of Netty's, with all its classes, before it can be told that there is another one. Nobody asks for what Lettuce
 * would measure and tell: it records and publishes nothing.
 */
final class RedisResources implements ClientResources {

    private static final int RECONNECT_THREADS = 2;
    private static final long SHUTDOWN_SECONDS = 2;

    private final LoopProvider loops;
    private final EventExecutorGroup executors;
    private final Timer timer;
    private final AddressResolverGroup<?> hosts;
    private final NettyCustomizer pipeline;
    private final Delay reconnectDelay;
    private final SocketAddressResolver addresses = SocketAddressResolver.create(DnsResolvers.UNRESOLVED);

    RedisResources(
            ThreadFactoryProvider threads,
            AddressResolverGroup<?> hosts,
            NettyCustomizer pipeline,
            Delay reconnectDelay) {
        this.loops = new LoopProvider(threads.getThreadFactory("io"));
        this.executors = new DefaultEventExecutorGroup(RECONNECT_THREADS, threads.getThreadFactory("reconnect"));
        this.timer = new HashedWheelTimer(threads.getThreadFactory("timer"));
        this.hosts = hosts;
        this.pipeline = pipeline;
        this.reconnectDelay = reconnectDelay;
    }

    @Override
    public EventLoopGroupProvider eventLoopGroupProvider() {
        return loops;
    }

    /** The thread that moves the bytes of all connections. */
    LendingLoop loop() {
        return loops.loop();
    }

    @Override
    public int ioThreadPoolSize() {
        return loops.threadPoolSize();
    }

    @Override
    public EventExecutorGroup eventExecutorGroup() {
        return executors;
    }

    @Override
    public int computationThreadPoolSize() {
        return RECONNECT_THREADS;
    }

    @Override
    public Timer timer() {
        return timer;
    }

    @Override
    public AddressResolverGroup<?> addressResolverGroup() {
        return hosts;
    }

    @Override
    public SocketAddressResolver socketAddressResolver() {
        return addresses;
    }

    @Override
    public NettyCustomizer nettyCustomizer() {
        return pipeline;
    }

    @Override
    public Delay reconnectDelay() {
        return reconnectDelay;
    }

    @Override
    public CommandLatencyRecorder commandLatencyRecorder() {
        return CommandLatencyRecorder.disabled();
    }

    @Override
    public EventPublisherOptions commandLatencyPublisherOptions() {
        return DefaultEventPublisherOptions.disabled();
    }

    @Override
    public EventBus eventBus() {
        return NoEvents.INSTANCE;
    }

    @Override
    public Tracing tracing() {
        return Tracing.disabled();
    }

    /** Of others that share the threads and the timer of these. */
    @Override
    public Builder mutate() {
        return ClientResources.builder()
                .eventLoopGroupProvider(loops)
                .eventExecutorGroup(executors)
                .timer(timer)
                .addressResolverGroup(hosts)
                .socketAddressResolver(addresses)
                .nettyCustomizer(pipeline)
                .reconnectDelay(reconnectDelay)
                .commandLatencyRecorder(commandLatencyRecorder())
                .commandLatencyPublisherOptions(commandLatencyPublisherOptions())
                .eventBus(eventBus())
                .tracing(tracing());
    }

    @Override
    public Future<Boolean> shutdown() {
        return shutdown(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Future<Boolean> shutdown(long quietPeriod, long timeout, TimeUnit unit) {
        var unused = timer.stop();
        Future<?> reconnecting = executors.shutdownGracefully(quietPeriod, timeout, unit);
        Promise<Boolean> ended = ImmediateEventExecutor.INSTANCE.newPromise();
        loops.shutdown(quietPeriod, timeout, unit)
                .addListener(loopsEnded -> reconnecting.addListener(all -> ended.trySuccess(true)));
        return ended;
    }
}
