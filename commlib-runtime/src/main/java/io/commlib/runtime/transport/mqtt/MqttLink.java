package io.commlib.runtime.transport.mqtt;

import java.util.concurrent.CompletableFuture;

/** One connection to a broker, in one version of MQTT. It ends once and does not come back. Thread-safe. */
interface MqttLink {

    /** Connects; the result fails with what the client library says. */
    CompletableFuture<?> connect();

    /**
     * Publishes.
     *
     * @return done when the message is written, or with QoS 1 when the broker has it; false when the broker says that
     *     nobody is subscribed
     */
    CompletableFuture<Boolean> publish(Outgoing message);

    /**
     * Subscribes with QoS 1, in the order of the calls.
     *
     * @param retained whether the broker is to send what it retains; 3.1.1 always does
     */
    CompletableFuture<?> subscribe(String filter, boolean retained);

    /** Unsubscribes, in the order of the calls. */
    CompletableFuture<?> unsubscribe(String filter);

    /** Says goodbye. */
    CompletableFuture<?> disconnect();

    /** Told what happens, on the connection's one thread. */
    interface Listener {

        /** A message came in; retained when the broker kept it from before the subscription. */
        void onMessage(String topic, byte[] payload, boolean retained);

        /** A connection that was there has ended without our asking. */
        void onLost(MqttLink link, Throwable cause);
    }
}
