package io.commlib.runtime.transport.mqtt;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import io.commlib.runtime.transport.Delivery;

/** What is published. Immutable by convention: nobody writes to the payload. */
final class Outgoing {

    private final String topic;
    private final byte[] payload;
    private final Delivery delivery;
    private final boolean retained;
    private final long expirySeconds;

    /**
     * Makes one.
     *
     * @param topic where
     * @param payload what
     * @param delivery QoS 0, 1 or 2
     * @param retained whether the broker keeps it
     * @param expirySeconds how long it is of use, which MQTT 5 tells the broker; 0 for ever
     */
    Outgoing(String topic, byte[] payload, Delivery delivery, boolean retained, long expirySeconds) {
        this.topic = topic;
        this.payload = payload;
        this.delivery = delivery;
        this.retained = retained;
        this.expirySeconds = expirySeconds;
    }

    /** A call, which is not retained. */
    static Outgoing call(String topic, byte[] payload, boolean confirmed, long expirySeconds) {
        Delivery delivery = confirmed ? Delivery.AT_LEAST_ONCE : Delivery.AT_MOST_ONCE;
        return new Outgoing(topic, payload, delivery, false, expirySeconds);
    }

    String topic() {
        return topic;
    }

    byte[] payload() {
        return payload;
    }

    /** What is asked for, or what the broker has if that is less. */
    MqttQos qos(MqttQos strongest) {
        MqttQos wanted = switch (delivery) {
            case AT_MOST_ONCE -> MqttQos.AT_MOST_ONCE;
            case AT_LEAST_ONCE -> MqttQos.AT_LEAST_ONCE;
            case EXACTLY_ONCE -> MqttQos.EXACTLY_ONCE;
        };
        return wanted.compareTo(strongest) <= 0 ? wanted : strongest;
    }

    /** Whether it may come twice, and is then what it was: not what may have been replaced meanwhile. */
    boolean mayComeAgain() {
        return delivery == Delivery.AT_LEAST_ONCE && !retained;
    }

    boolean retained() {
        return retained;
    }

    long expirySeconds() {
        return expirySeconds;
    }
}
