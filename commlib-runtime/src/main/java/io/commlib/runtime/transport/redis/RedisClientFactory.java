package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.TlsOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.commlib.runtime.transport.redis.RedisUri.Login;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The settings of Lettuce, and why. */
final class RedisClientFactory {

    /** How often every connection hears from Redis, at least. */
    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** A connection that has not heard from Redis for so long is half open: it is closed, and made anew. */
    private static final Duration SILENCE = HEARTBEAT.multipliedBy(3);

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final int FLUSHES_AT_ONCE = 256;

    /** Commands that wait for Redis; beyond, they are refused. */
    private static final int COMMANDS = 100_000;

    /** In place of the host that is found when a connection is made. */
    private static final Host UNKNOWN = new Host("found-when-connecting.invalid", 6379);

    private RedisClientFactory() {}

    static FindingClient client(RedisUri uri, TransportContext context) {
        FindingClient client = new FindingClient(
                resources(context),
                uri,
                settings(context, UNKNOWN, uri.tls(), uri.login())
                        .withDatabase(uri.database())
                        .build(),
                host -> asked(uri, context, host));
        client.setOptions(options(uri, context));
        if (uri.kind() == Kind.CLUSTER
                || uri.kind() == Kind.SENTINELS
                || uri.hosts().size() > 1) {
            client.addListener(new WrongServer(client::lookAnew));
        }
        return client;
    }

    /** How to connect to a host to ask where the server is: Sentinels have passwords of their own. */
    private static RedisURI asked(RedisUri uri, TransportContext context, Host host) {
        @Nullable Login login = uri.login();
        if (uri.kind() == Kind.SENTINELS) {
            @Nullable String password = uri.sentinelPassword();
            login = password == null ? null : new Login("default", password);
        }
        return settings(context, host, uri.tls(), login).build();
    }

    private static RedisURI.Builder settings(TransportContext context, Host host, boolean tls, @Nullable Login login) {
        RedisURI.Builder builder = RedisURI.builder()
                .withHost(host.name())
                .withPort(host.port())
                .withSsl(tls)
                .withClientName(context.name())
                .withTimeout(context.connectTimeout());
        if (login != null) {
            builder.withAuthentication(login.user(), login.password());
        }
        return builder;
    }

    private static ClientOptions options(RedisUri uri, TransportContext context) {
        return ClientOptions.builder()
                .autoReconnect(true)
                // Nothing may wait for a connection without a bound, nor be executed twice: what is sent while there is
                // none fails at once, and so does what was sent and not answered when the connection breaks.
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> fail(command, context.executor()))
                .requestQueueSize(COMMANDS)
                // A command ends with its connection; half-open ones are found by silence.
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(context.connectTimeout())
                        .keepAlive(true)
                        .build())
                .sslOptions(uri.tls() ? encryption(context.tls()) : SslOptions.create())
                .build();
    }

    /**
     * Ends a command that found the connection broken when it was about to be written; Lettuce would leave it without an
     * outcome. On another thread: this one holds a lock of Lettuce's.
     *
     * @return true: it is not to be sent later
     */
    private static boolean fail(RedisCommand<?, ?, ?> command, Executor executor) {
        Runnable failing = () -> command.completeExceptionally(new RedisException("the connection broke"));
        try {
            executor.execute(failing);
        } catch (RejectedExecutionException ended) {
            failing.run();
        }
        return true;
    }

    /** Its files are read anew for each connection. */
    private static SslOptions encryption(TlsOptions tls) {
        return SslOptions.builder()
                .jdkSslProvider()
                .sslContext(context -> {
                    context.trustManager(tls.trustManagers());
                    tls.keyManagers().ifPresent(context::keyManager);
                })
                .build();
    }

    private static RedisResources resources(TransportContext context) {
        return new RedisResources(
                pool -> new DefaultThreadFactory("commlib-" + context.name() + "-" + pool, true),
                new HostNames(context.executor()),
                new Pipeline(),
                Delay.fullJitter(SHORTEST_WAIT, LONGEST_WAIT, SHORTEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * What Lettuce does not bring: writes that go out together under load, workers that are woken once for all that comes in
     * together, and an end to half-open connections.
     */
    private static final class Pipeline implements NettyCustomizer {

        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline()
                    .addFirst(
                            new ReadTimeoutHandler(SILENCE.toMillis(), TimeUnit.MILLISECONDS),
                            new ReadsAreBursts(),
                            new GatheredWrites(FLUSHES_AT_ONCE));
        }
    }
}
