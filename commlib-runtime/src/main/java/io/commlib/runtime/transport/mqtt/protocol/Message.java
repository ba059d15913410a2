package io.commlib.runtime.transport.mqtt.protocol;

/** What is published. Immutable by convention: nobody writes to the payload. */
public final class Message {

    private final String topic;
    private final byte[] payload;
    private final int qos;
    private final boolean retained;
    private final long expirySeconds;

    /**
     * Makes one.
     *
     * @param topic where
     * @param payload what
     * @param qos 0, 1 or 2; the broker's best if that is less
     * @param retained whether the broker keeps it
     * @param expirySeconds how long it is of use, which MQTT 5 tells the broker; 0 for ever
     */
    public Message(String topic, byte[] payload, int qos, boolean retained, long expirySeconds) {
        this.topic = topic;
        this.payload = payload;
        this.qos = qos;
        this.retained = retained;
        this.expirySeconds = expirySeconds;
    }

    /**
     * Where to.
     *
     * @return the topic
     */
    public String topic() {
        return topic;
    }

    /**
     * What.
     *
     * @return not copied, and not to be written to
     */
    public byte[] payload() {
        return payload;
    }

    /**
     * How surely.
     *
     * @return 0, 1 or 2
     */
    public int qos() {
        return qos;
    }

    /**
     * Whether the broker keeps it.
     *
     * @return as it was made
     */
    public boolean retained() {
        return retained;
    }

    /**
     * How long it is of use.
     *
     * @return seconds, 0 for ever
     */
    public long expirySeconds() {
        return expirySeconds;
    }
}
