package io.commlib.runtime.transport.redis;

import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.ConnectionUri;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.redis.RedisUri.Kind;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The three connections of a node, all to one server. Lettuce makes each anew when it breaks. Thread-safe. */
final class RedisConnections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisConnections.class);

    /** Of all connections: keys are texts, what they hold is bytes. */
    static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private static final Duration END = Duration.ofSeconds(5);

    private final FindingClient client;
    private final Keys keys;
    private final StatefulRedisConnection<String, byte[]> commands;
    private final StatefulRedisConnection<String, byte[]> pops;
    private final StatefulRedisPubSubConnection<String, byte[]> subscriptions;

    private RedisConnections(FindingClient client, Keys keys) {
        this.client = client;
        this.keys = keys;
        // All at once: while the threads of the connections shake hands, this one makes the next.
        var commandsToBe = client.connecting(CODEC);
        var subscriptionsToBe = client.connectingPubSub(CODEC);
        var popsToBe = client.connecting(CODEC);
        this.commands = client.await(commandsToBe);
        this.subscriptions = client.await(subscriptionsToBe);
        this.pops = client.await(popsToBe);
    }

    static RedisConnections open(ConnectionUri uri, TransportContext context) {
        RedisUri parsed = RedisUri.parse(uri);
        if (parsed.tls()) {
            // Of a file that cannot be used Netty would log a stack trace before this tells what is wrong.
            var unused = context.tls().sslContext();
        }
        FindingClient client = RedisClientFactory.client(parsed, context);
        try {
            return new RedisConnections(client, parsed.kind() == Kind.CLUSTER ? Keys.OF_A_CLUSTER : Keys.PLAIN);
        } catch (RuntimeException e) {
            shutDown(client);
            throw new NotConnectedException(
                    "cannot connect to " + uri + ": " + ConnectFailure.explain(parsed.where(), parsed.howToLogIn(), e));
        }
    }

    /** How keys are called there. */
    Keys keys() {
        return keys;
    }

    /** For everything that is answered at once. */
    RedisAsyncCommands<String, byte[]> commands() {
        return commands.async();
    }

    /**
     * Sends a command that is answered at once.
     *
     * @param then takes the answer or why there is none, on Lettuce's thread; on this one when nothing is sent
     */
    <T> void command(
            Command<String, byte[], T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        send(commands, command, then);
    }

    /**
     * Sends two commands that are answered at once, by one write.
     *
     * @param thenFirst as {@code then} of {@link #command}
     * @param thenSecond the same, called after {@code thenFirst}
     */
    <T, U> void commands(
            Command<String, byte[], T> first,
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> thenFirst,
            Command<String, byte[], U> second,
            BiConsumer<? super @Nullable U, ? super @Nullable Throwable> thenSecond) {
        commands.dispatch(List.of(following(first, thenFirst), following(second, thenSecond)));
    }

    /**
     * Sends a pop that may block; nothing else, since it would have to wait.
     *
     * @param then takes what was popped or why nothing was, on Lettuce's thread; on this one when nothing is sent
     */
    <T> void pop(
            Command<String, byte[], T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        send(pops, command, then);
    }

    private static <T> void send(
            StatefulRedisConnection<String, byte[]> connection,
            Command<String, byte[], T> command,
            BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        connection.dispatch(following(command, then));
    }

    /** What is to come then is said before the command is sent: later, the answer might be there, and it ran here. */
    private static <T> AsyncCommand<String, byte[], T> following(
            Command<String, byte[], T> command, BiConsumer<? super @Nullable T, ? super @Nullable Throwable> then) {
        AsyncCommand<String, byte[], T> sent = new AsyncCommand<>(command);
        var unused = sent.whenComplete(then);
        return sent;
    }

    /**
     * Sends commands from the current thread, without waiting for that of the connections, if it has nothing to do.
     *
     * @param sending calls {@link #commands}, or {@link #command}
     */
    void writeNow(Runnable sending) {
        client.loop().write(sending);
    }

    /** Of the connection for pops that block. */
    RedisAsyncCommands<String, byte[]> pops() {
        return pops.async();
    }

    /** For subscriptions. */
    StatefulRedisPubSubConnection<String, byte[]> subscriptions() {
        return subscriptions;
    }

    /** The commands of {@link #subscriptions()}. */
    RedisPubSubAsyncCommands<String, byte[]> subscriptionCommands() {
        return subscriptions.async();
    }

    boolean areOpen() {
        return commands.isOpen() && pops.isOpen() && subscriptions.isOpen();
    }

    /** Tells whenever one of them breaks or is back. */
    void onChange(Runnable broken, Runnable back) {
        RedisConnectionStateListener listener = new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
                back.run();
            }

            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
                broken.run();
            }
        };
        commands.addListener(listener);
        pops.addListener(listener);
        subscriptions.addListener(listener);
    }

    @Override
    public void close() {
        List.of(commands, pops, subscriptions)
                .forEach(connection -> awaitQuietly(connection.closeAsync(), "a connection"));
        shutDown(client);
    }

    private static void shutDown(FindingClient client) {
        awaitQuietly(client.shutdownAsync(0, END.toMillis(), TimeUnit.MILLISECONDS), "the client");
        awaitQuietly(client.getResources().shutdown(0, END.toMillis(), TimeUnit.MILLISECONDS), "the threads");
    }

    private static void awaitQuietly(Future<?> end, String what) {
        try {
            end.get(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("{} of Redis did not end as it should", what, e);
        }
    }
}
