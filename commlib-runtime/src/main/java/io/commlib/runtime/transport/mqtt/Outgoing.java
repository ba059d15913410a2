package io.commlib.runtime.transport.mqtt;

/** What is published. Immutable by convention: nobody writes to the payload. */
final class Outgoing {

    private final String topic;
    private final byte[] payload;
    private final boolean confirmed;
    private final boolean retained;
    private final long expirySeconds;

    /**
     * Makes one.
     *
     * @param topic where
     * @param payload what
     * @param confirmed QoS 1 instead of QoS 0
     * @param retained whether the broker keeps it
     * @param expirySeconds how long it is of use, which MQTT 5 tells the broker; 0 for ever
     */
    Outgoing(String topic, byte[] payload, boolean confirmed, boolean retained, long expirySeconds) {
        this.topic = topic;
        this.payload = payload;
        this.confirmed = confirmed;
        this.retained = retained;
        this.expirySeconds = expirySeconds;
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        return payload;
    }

    boolean confirmed() {
        return confirmed;
    }

    boolean retained() {
        return retained;
    }

    long expirySeconds() {
        return expirySeconds;
    }
}
