package io.commlib.benchmarks.rpc;

import io.lettuce.core.LMPopArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.function.Consumer;

/** Two connections to Redis: one pushes to lists, one blocks for whatever is in one of them. */
final class LettuceLists implements AutoCloseable {

    private static final int MOST_AT_ONCE = 256;

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> pushing;
    private final StatefulRedisConnection<String, byte[]> popping;

    LettuceLists(String uri) {
        RedisCodec<String, byte[]> codec = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
        client = RedisClient.create(uri);
        pushing = client.connect(codec);
        popping = client.connect(codec);
    }

    void push(String list, byte[] element) {
        var unused = pushing.async().rpush(list, element);
    }

    /** Hands out what comes, on Lettuce's own thread, until closed. */
    void pop(String list, Consumer<byte[]> handler) {
        var unused = popping.async()
                .blmpop(0, LMPopArgs.Builder.left().count(MOST_AT_ONCE), list)
                .thenAccept(popped -> {
                    pop(list, handler);
                    popped.getValue().forEach(handler);
                });
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
