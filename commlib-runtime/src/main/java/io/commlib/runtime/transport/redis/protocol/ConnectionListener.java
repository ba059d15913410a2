package io.commlib.runtime.transport.redis.protocol;

/** Told what happens, on the connection's thread. */
public interface ConnectionListener {

    /**
     * Redis has answered a command with an error; told before whoever sent it.
     *
     * @param refused by what
     */
    default void onRefused(RefusedException refused) {}

    /**
     * A connection that was open has ended; told before those whose commands fail with it.
     *
     * @param connection which
     */
    default void onEnd(RedisConnection connection) {}
}
