package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The settings of Lettuce, and why. */
final class RedisClientFactory {

    /** How often every connection hears from Redis, at least. */
    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** A connection that has not heard from Redis for so long is half open: it is closed, and made anew. */
    private static final Duration SILENCE = HEARTBEAT.multipliedBy(3);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int IO_THREADS = 2;
    private static final int RECONNECT_THREADS = 2;
    private static final int FLUSHES_AT_ONCE = 256;

    /** Commands that wait for Redis; beyond, they are refused. */
    private static final int COMMANDS = 100_000;

    private RedisClientFactory() {}

    static RedisURI uri(ConnectionUri uri, TransportContext context) {
        try {
            RedisURI parsed = RedisURI.create(uri.scheme() + ":" + uri.secretRemainder());
            parsed.setClientName(context.name());
            parsed.setTimeout(context.connectTimeout());
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new BadAddressException("'" + uri
                    + "' is no uri of Redis: expected redis://user:password@host:port/database, where all but the host"
                    + " may be left out");
        }
    }

    static RedisClient client(RedisURI uri, TransportContext context) {
        RedisClient client = RedisClient.create(resources(context), uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                // Nothing may wait for a connection without a bound, nor be executed twice: what is sent while there is
                // none fails at once, and so does what was sent and not answered when the connection breaks.
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(COMMANDS)
                // A command ends with its connection; half-open ones are found by silence.
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(context.connectTimeout())
                        .keepAlive(true)
                        .build())
                .build());
        return client;
    }

    private static ClientResources resources(TransportContext context) {
        return DefaultClientResources.builder()
                .ioThreadPoolSize(IO_THREADS)
                .computationThreadPoolSize(RECONNECT_THREADS)
                .threadFactoryProvider(pool -> new DefaultThreadFactory("commlib-" + context.name() + "-" + pool, true))
                .reconnectDelay(
                        Delay.fullJitter(SHORTEST_WAIT, LONGEST_WAIT, SHORTEST_WAIT.toMillis(), TimeUnit.MILLISECONDS))
                .nettyCustomizer(new Pipeline())
                .build();
    }

    /** What Lettuce does not bring: writes that go out together under load, and an end to half-open connections. */
    private static final class Pipeline implements NettyCustomizer {

        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline()
                    .addFirst(
                            new ReadTimeoutHandler(SILENCE.toMillis(), TimeUnit.MILLISECONDS),
                            new FlushConsolidationHandler(FLUSHES_AT_ONCE, true));
        }
    }
}
