package io.commlib.runtime.transport.redis;

import io.lettuce.core.RedisChannelWriter;
import io.lettuce.core.RedisReactiveCommandsImpl;
import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.protocol.PushHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose commands are asynchronous only. Those that wait are a proxy, for which Lettuce looks up some hundred
 * methods by name, several times: a third of the time that a program takes to its first call.
 */
final class AsyncConnection<K, V> extends StatefulRedisConnectionImpl<K, V> {

    AsyncConnection(RedisChannelWriter writer, PushHandler pushes, RedisCodec<K, V> codec, Duration timeout) {
        super(writer, pushes, codec, timeout);
    }

    @Override
    protected @Nullable RedisCommands<K, V> newRedisSyncCommandsImpl() {
        return null;
    }

    @Override
    protected @Nullable RedisReactiveCommandsImpl<K, V> newRedisReactiveCommandsImpl() {
        return null;
    }
}
