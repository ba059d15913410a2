package io.commlib.runtime.transport.redis;

import io.commlib.runtime.transport.redis.RedisUri.Host;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.lettuce.core.ConnectionBuilder;
import io.lettuce.core.ConnectionEvents;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisChannelWriter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.protocol.PushHandler;
import io.lettuce.core.pubsub.PubSubEndpoint;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnectionImpl;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.AttributeKey;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The client of Lettuce, looking for the server anew before each attempt to connect. */
final class FindingClient extends RedisClient {

    private final RedisURI server;
    private final RedisResources resources;
    private final boolean overSocket;
    private final ServerFinder finder;
    private final AtomicReference<@Nullable SocketAddress> found = new AtomicReference<>();

    /**
     * Makes one.
     *
     * @param server how to connect to the server, wherever it is found
     * @param inquiries how to connect to a host that is asked where it is
     */
    FindingClient(RedisResources resources, RedisUri uri, RedisURI server, Function<Host, RedisURI> inquiries) {
        super(resources, server);
        this.resources = resources;
        this.server = server;
        this.overSocket = uri.kind() == Kind.SOCKET;
        this.finder = ServerFinder.of(uri, new Inquiry(this, inquiries, uri.howToAsk()));
    }

    /** Begins to connect to the server. */
    <K, V> ConnectionFuture<StatefulRedisConnection<K, V>> connecting(RedisCodec<K, V> codec) {
        return connectAsync(codec, server);
    }

    /** Begins to connect to the server, for subscriptions. */
    <K, V> ConnectionFuture<StatefulRedisPubSubConnection<K, V>> connectingPubSub(RedisCodec<K, V> codec) {
        return connectPubSubAsync(codec, server);
    }

    /**
     * Waits until a connection is made.
     *
     * @throws RedisException when it is not, or when interrupted
     */
    <T> T await(ConnectionFuture<T> connecting) {
        return getConnection(connecting);
    }

    /** The thread of all its connections. */
    LendingLoop loop() {
        return resources.loop();
    }

    /** Breaks all connections, to look for the server anew. */
    void lookAnew() {
        var unused = channels.close();
    }

    @Override
    protected Mono<SocketAddress> getSocketAddress(RedisURI uri) {
        return uri.equals(server) ? Mono.fromFuture(finder::find).doOnNext(this::onFound) : super.getSocketAddress(uri);
    }

    /** Connections that are to another server than the one found now are not left there. */
    private void onFound(SocketAddress address) {
        @Nullable SocketAddress before = found.getAndSet(address);
        if (before != null && !before.equals(address)) {
            lookAnew();
        }
    }

    /** As in Lettuce but for what it tells the flight recorder. */
    @Override
    @SuppressWarnings("unchecked") // as in Lettuce: the caller knows of what type the connection is that it has given
    protected <K, V, T extends RedisChannelHandler<K, V>> ConnectionFuture<T> initializeChannelAsync(
            ConnectionBuilder builder) {
        if (getResources().eventExecutorGroup().isShuttingDown()) {
            throw new IllegalStateException("the client is shut down");
        }
        CompletableFuture<T> connected = builder.socketAddress()
                .toFuture()
                .thenCompose(address -> EventlessConnect.connect(builder, address))
                .thenApply(channel -> {
                    RedisChannelHandler<?, ?> connection = builder.connection();
                    connection.registerCloseables(closeableResources, connection);
                    return (T) connection;
                });
        // Where to is told by ConnectFailure.
        return ConnectionFuture.from(null, connected);
    }

    @Override
    protected <K, V> StatefulRedisConnectionImpl<K, V> newStatefulRedisConnection(
            RedisChannelWriter writer, PushHandler pushes, RedisCodec<K, V> codec, Duration timeout) {
        return new AsyncConnection<>(writer, pushes, codec, timeout);
    }

    @Override
    protected <K, V> StatefulRedisPubSubConnectionImpl<K, V> newStatefulRedisPubSubConnection(
            PubSubEndpoint<K, V> endpoint, RedisChannelWriter writer, RedisCodec<K, V> codec, Duration timeout) {
        return new AsyncPubSubConnection<>(endpoint, writer, codec, timeout);
    }

    /**
     * With channels of the JVM's own, which are what {@link LendingLoop} knows: Lettuce prefers native libraries of Netty where
     * there are some, and needs them for sockets of this machine.
     */
    @Override
    protected void connectionBuilder(
            Mono<SocketAddress> address, ConnectionBuilder builder, ConnectionEvents events, RedisURI uri) {
        super.connectionBuilder(address, builder, events, uri);
        var lettuces = builder.bootstrap().config();
        Bootstrap ours = new Bootstrap().group(lettuces.group());
        if (overSocket) {
            ours.channelFactory(NioDomainSocketChannel::new)
                    .option(
                            ChannelOption.CONNECT_TIMEOUT_MILLIS,
                            Math.toIntExact(getOptions()
                                    .getSocketOptions()
                                    .getConnectTimeout()
                                    .toMillis()));
        } else {
            ours.channelFactory(NioSocketChannel::new);
            lettuces.options().forEach((key, value) -> option(ours, key, value));
        }
        lettuces.attrs().forEach((key, value) -> attribute(ours, key, value));
        builder.bootstrap(ours);
    }

    @SuppressWarnings("unchecked")
    private static <T> void option(Bootstrap bootstrap, ChannelOption<T> key, Object value) {
        bootstrap.option(key, (T) value);
    }

    @SuppressWarnings("unchecked")
    private static <T> void attribute(Bootstrap bootstrap, AttributeKey<T> key, Object value) {
        bootstrap.attr(key, (T) value);
    }
}
