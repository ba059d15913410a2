package io.commlib.runtime.transport.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What has to happen in Redis as one: scripts, each with one key. */
final class Scripts {

    /** Keeps a payload and publishes it, so that both happen in the same order for all. */
    private static final String RETAIN =
            "redis.call('HSET',KEYS[1],ARGV[1],ARGV[2]) return redis.call('PUBLISH',ARGV[1],ARGV[2])";

    /** Pushes a payload; the list expires when nobody takes it. */
    private static final String REPLY =
            "redis.call('RPUSH',KEYS[1],ARGV[1]) return redis.call('PEXPIRE',KEYS[1],ARGV[2])";

    /**
     * Pushes a payload; a list that is new expires when nobody takes it, and one that would expire earlier later. One
     * without expiry is somebody else's and stays as it is.
     */
    private static final String REQUEST = "local n=redis.call('RPUSH',KEYS[1],ARGV[1]) "
            + "local t=redis.call('PTTL',KEYS[1]) "
            + "if (t<0 and n==1) or (t>=0 and t<tonumber(ARGV[2])) then redis.call('PEXPIRE',KEYS[1],ARGV[2]) end "
            + "return n";

    private Scripts() {}

    static RedisFuture<Long> retain(RedisConnections connections, String channel, byte[] payload) {
        return connections
                .commands()
                .eval(
                        RETAIN,
                        ScriptOutputType.INTEGER,
                        new String[] {connections.keys().retained()},
                        channel.getBytes(StandardCharsets.UTF_8),
                        payload);
    }

    static RedisFuture<Long> reply(RedisConnections connections, String list, byte[] payload, Duration kept) {
        return push(REPLY, connections, list, payload, kept);
    }

    static RedisFuture<Long> request(RedisConnections connections, String list, byte[] payload, Duration kept) {
        return push(REQUEST, connections, list, payload, kept);
    }

    private static RedisFuture<Long> push(
            String script, RedisConnections connections, String list, byte[] payload, Duration kept) {
        return connections
                .commands()
                .eval(
                        script,
                        ScriptOutputType.INTEGER,
                        new String[] {list},
                        payload,
                        Long.toString(kept.toMillis()).getBytes(StandardCharsets.US_ASCII));
    }
}
