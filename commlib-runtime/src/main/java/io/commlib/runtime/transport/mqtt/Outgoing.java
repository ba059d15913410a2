package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.mqtt.protocol.Message;

/** What is published. */
final class Outgoing {

    private Outgoing() {}

    /** What goes to a topic; the broker keeps it as long as it likes. */
    static Message published(String topic, byte[] payload, Delivery delivery, boolean retained) {
        return new Message(topic, payload, qos(delivery), retained, 0);
    }

    /**
     * A call.
     *
     * @param expirySeconds how long it is of use, which MQTT 5 tells the broker; 0 for ever
     */
    static Message call(String topic, byte[] payload, boolean confirmed, long expirySeconds) {
        return new Message(topic, payload, confirmed ? 1 : 0, false, expirySeconds);
    }

    private static int qos(Delivery delivery) {
        return switch (delivery) {
            case AT_MOST_ONCE -> 0;
            case AT_LEAST_ONCE -> 1;
            case EXACTLY_ONCE -> 2;
        };
    }

    /** Whether a message may come twice, and is then what it was: not what may have been replaced meanwhile. */
    static boolean mayComeAgain(Message message) {
        return message.qos() == 1 && !message.retained();
    }
}
