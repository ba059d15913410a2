package io.commlib.runtime.python;

import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/** Over Redis: a connection per endpoint. */
final class RedisPeer implements PythonPeer {

    private final PythonVersion version;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> commands;
    private volatile boolean closed;

    RedisPeer(String uri, PythonVersion version) {
        this.version = version;
        client = RedisClient.create(uri);
        commands = client.connect();
    }

    @Override
    public void publish(String address, String message) {
        commands.sync().publish(address, message);
    }

    @Override
    public BlockingQueue<Received> subscribe(String pattern) {
        BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub();
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String matched, String channel, String message) {
                received.add(new Received(channel, message, Map.of()));
            }
        });
        connection.sync().psubscribe(pattern);
        return received;
    }

    @Override
    public BlockingQueue<Received> request(String address, String data) {
        BlockingQueue<Received> reply = new LinkedBlockingQueue<>();
        String replyTo = PythonPeer.replyAddress();
        commands.sync().rpush(address, version.call(replyTo, data));
        pop(replyTo, reply::add);
        return reply;
    }

    @Override
    public BlockingQueue<Received> serve(String address, Function<String, String> answer) {
        BlockingQueue<Received> requests = new LinkedBlockingQueue<>();
        pop(address, request -> {
            requests.add(request);
            String payload = version.call("", answer.apply(Envelopes.data(request.payload())));
            commands.sync().rpush(Envelopes.replyTo(request.payload()), payload);
        });
        return requests;
    }

    private void pop(String list, Consumer<Received> taker) {
        StatefulRedisConnection<String, String> connection = client.connect();
        connection.setTimeout(Duration.ofMinutes(1));
        Thread thread = new Thread(
                () -> {
                    while (!closed) {
                        KeyValue<String, String> popped = connection.sync().blpop(0.1, list);
                        if (popped != null) {
                            taker.accept(new Received(list, popped.getValue(), Map.of()));
                        }
                    }
                    connection.close();
                },
                "python-" + list);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, failure) -> connection.close());
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
