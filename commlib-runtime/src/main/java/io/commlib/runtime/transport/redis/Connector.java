package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.commlib.runtime.transport.redis.protocol.ConnectOptions;
import io.commlib.runtime.transport.redis.protocol.ConnectOptions.Login;
import io.commlib.runtime.transport.redis.protocol.ConnectionListener;
import io.commlib.runtime.transport.redis.protocol.RedisConnection;
import io.commlib.runtime.transport.redis.protocol.Subscriber;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.io.IOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Connects to the server that takes writes, wherever it is at the moment, and to those who know where. Thread-safe. */
final class Connector implements AutoCloseable {

    /** How often every connection hears from Redis, at least. */
    static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** A connection that has not heard from Redis for so long is half open: it is closed, and made anew. */
    private static final Duration SILENCE = HEARTBEAT.multipliedBy(3);

    private final RedisUri uri;
    private final TransportContext context;
    private final IoLoops loops;
    private final ServerFinder finder;
    private final Runnable onMoved;
    private final AtomicReference<@Nullable SocketAddress> found = new AtomicReference<>();

    /**
     * Makes one.
     *
     * @param onMoved told when the server is found elsewhere than before
     */
    Connector(RedisUri uri, TransportContext context, Runnable onMoved) {
        this.uri = uri;
        this.context = context;
        this.onMoved = onMoved;
        this.loops = new IoLoops("redis-" + context.name(), 1);
        this.finder = ServerFinder.of(uri, new Inquiry(this, context.connectTimeout(), uri.howToAsk()));
    }

    /**
     * Connects to the server.
     *
     * @param subscriber of a connection that is to subscribe, else null
     * @return the connection; fails with what {@link ConnectFailure} explains
     */
    CompletableFuture<RedisConnection> connect(ConnectionListener listener, @Nullable Subscriber subscriber) {
        return finder.find().thenCompose(server -> {
            onFound(server);
            return connect(server, uri.login(), uri.database(), listener, subscriber);
        });
    }

    /** Connections that are to another server than the one found now are not left there. */
    private void onFound(SocketAddress server) {
        @Nullable SocketAddress before = found.getAndSet(server);
        if (before != null && !before.equals(server)) {
            onMoved.run();
        }
    }

    /** Connects to a host to ask it where the server is: Sentinels have passwords of their own. */
    CompletableFuture<RedisConnection> connectTo(Host host) {
        @Nullable Login login = uri.login();
        if (uri.kind() == Kind.SENTINELS) {
            @Nullable String password = uri.sentinelPassword();
            login = password == null ? null : new Login("default", password);
        }
        return connect(ServerFinder.address(host), login, 0, new ConnectionListener() {}, null);
    }

    private CompletableFuture<RedisConnection> connect(
            SocketAddress address,
            @Nullable Login login,
            int database,
            ConnectionListener listener,
            @Nullable Subscriber subscriber) {
        try {
            return RedisConnection.open(
                    new Endpoint(address, uri.tls() ? context.tls().sslContext() : null, context.connectTimeout()),
                    new ConnectOptions(login, database, context.name(), SILENCE),
                    loops.next(),
                    context.executor(),
                    context.timer(),
                    listener,
                    subscriber);
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Ends the thread and all connections. */
    @Override
    public void close() {
        loops.close();
    }
}
