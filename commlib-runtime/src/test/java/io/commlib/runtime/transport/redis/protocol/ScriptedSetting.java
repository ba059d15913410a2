package io.commlib.runtime.transport.redis.protocol;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.transport.redis.protocol.ScriptedRedis.Client;
import io.commlib.runtime.transport.socket.Endpoint;
import io.commlib.runtime.transport.socket.IoLoops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Connections, and a server that does what a test says; notes what the connections tell. */
abstract class ScriptedSetting implements ConnectionListener, Subscriber {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Enough to be let in. */
    static final ConnectOptions NAME_ONLY = new ConnectOptions(null, 0, "id", PATIENCE);

    final ScriptedRedis redis = new ScriptedRedis();
    final IoLoops loops = new IoLoops("redis-test", 1);
    final Workers workers = Workers.create("test");
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    final List<RedisConnection> ended = new CopyOnWriteArrayList<>();
    private final Timer timer = new Timer("test-timer");

    @AfterEach
    void close() {
        loops.close();
        workers.close();
        timer.close();
        redis.close();
    }

    @Override
    public void onRefused(RefusedException why) {
        refused.add(why.answer());
    }

    @Override
    public void onEnd(RedisConnection connection) {
        ended.add(connection);
    }

    @Override
    public void onMessage(String channel, byte[] payload) {
        messages.add(channel + " " + new String(payload, StandardCharsets.UTF_8));
    }

    @Override
    public void onMessage(String pattern, String channel, byte[] payload) {
        messages.add(pattern + " " + channel + " " + new String(payload, StandardCharsets.UTF_8));
    }

    /** A connection that was let in, from both sides. */
    record Opened(RedisConnection connection, Client server) {}

    final Opened open(ConnectOptions options, @Nullable Subscriber subscriber) throws Exception {
        CompletableFuture<RedisConnection> opening = connect(options, PATIENCE, workers, subscriber);
        Client server = redis.accept().welcome();
        return new Opened(get(opening), server);
    }

    final Opened open() throws Exception {
        return open(NAME_ONLY, null);
    }

    final CompletableFuture<RedisConnection> connect(ConnectOptions options) throws IOException {
        return connect(options, PATIENCE, workers, null);
    }

    final CompletableFuture<RedisConnection> connect(
            ConnectOptions options, Duration timeout, Executor dialling, @Nullable Subscriber subscriber)
            throws IOException {
        return RedisConnection.open(
                Endpoint.at("localhost", redis.port(), null, timeout),
                options,
                loops.next(),
                dialling,
                timer,
                this,
                subscriber);
    }

    /** Asks for something; its answer in words. */
    static CompletableFuture<String> ask(RedisConnection connection, Object... words) {
        return connection.send(Command.of(Replies::inWords, words));
    }

    static <T> T get(CompletableFuture<T> future) throws IOException, ExecutionException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("nothing happened", e);
        }
    }
}
