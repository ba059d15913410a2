package io.commlib.runtime.transport.redis.protocol;

/** Takes what is published, on the connection's thread. */
public interface Subscriber {

    /**
     * Something was published to a channel that is subscribed to.
     *
     * @param channel its name
     * @param payload what
     */
    void onMessage(String channel, byte[] payload);

    /**
     * Something was published to a channel of a pattern that is subscribed to.
     *
     * @param pattern as it was subscribed to
     * @param channel its name
     * @param payload what
     */
    void onMessage(String pattern, String channel, byte[] payload);
}
