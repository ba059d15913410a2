package io.commlib.runtime.transport.redis;

import io.lettuce.core.codec.Base16;
import java.nio.charset.StandardCharsets;

/** What has to happen in Redis as one: scripts, each with one key. */
enum Script {

    /** Keeps a payload and publishes it, so that both happen in the same order for all: channel, payload. */
    RETAIN("redis.call('HSET',KEYS[1],ARGV[1],ARGV[2]) return redis.call('PUBLISH',ARGV[1],ARGV[2])"),

    /** Pushes payloads; the list expires when nobody takes them: milliseconds, payloads. */
    REPLY("redis.call('RPUSH',KEYS[1],unpack(ARGV,2)) return redis.call('PEXPIRE',KEYS[1],ARGV[1])"),

    /**
     * Pushes payloads; a list that is new expires when nobody takes them, and one that would expire earlier later. One
     * without expiry is somebody else's and stays as it is: milliseconds, payloads.
     */
    REQUEST("local n=redis.call('RPUSH',KEYS[1],unpack(ARGV,2)) "
            + "local t=n==#ARGV-1 and 0 or redis.call('PTTL',KEYS[1]) "
            + "if t>=0 and t<tonumber(ARGV[1]) then redis.call('PEXPIRE',KEYS[1],ARGV[1]) end "
            + "return n");

    private final String text;
    private final String digest;

    Script(String text) {
        this.text = text;
        this.digest = Base16.digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    String text() {
        return text;
    }

    /** By which Redis knows it once it has seen it. */
    String digest() {
        return digest;
    }
}
