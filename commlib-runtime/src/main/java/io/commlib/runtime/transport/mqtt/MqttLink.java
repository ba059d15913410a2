package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.mqtt.protocol.Message;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a broker, in one version of MQTT. When it breaks, it has ended; unless it has a session, in which both
 * sides keep what is under way: then it may be resumed, and messages of QoS 2 still arrive exactly once. Thread-safe.
 */
interface MqttLink {

    /** Connects; the result fails with what {@link ConnectFailures} explains. */
    CompletableFuture<?> connect();

    /** The broker that it has a session with, or null when it has none. */
    MqttSettings.@Nullable Host session();

    /** Connects again after the connection broke; false when the broker has forgotten the session. */
    CompletableFuture<Boolean> reconnect();

    /**
     * Connects again after the connection broke, to go on where it was.
     *
     * @return false when the broker has forgotten the session: then this has ended, and what had no confirmation has
     *     failed. Fails as {@link #connect} does, and may be tried again then
     */
    default CompletableFuture<Boolean> resume() {
        return reconnect()
                .thenCompose(remembered -> remembered
                        ? CompletableFuture.completedFuture(true)
                        : disconnect().handle((done, failure) -> false));
    }

    /** Whether it is connected. */
    boolean isOpen();

    /**
     * Publishes; {@link #flush()} is to follow.
     *
     * @return done when the message is written, or with QoS 1 and 2 when the broker has it, be that after the session was
     *     resumed; false when the broker says that nobody is subscribed. Done on the connection's thread or by whoever
     *     flushes, where all else in here is done on a worker: each message would wake one
     */
    CompletableFuture<Boolean> publish(Message message);

    /** Sends what is published. Without a lock: it tells what is sent. */
    void flush();

    /**
     * Subscribes with QoS 1, or 2 if there is a session, in the order of the calls.
     *
     * @param retained whether the broker is to send what it retains; 3.1.1 always does
     */
    CompletableFuture<?> subscribe(String filter, boolean retained);

    /** Unsubscribes, in the order of the calls. */
    CompletableFuture<?> unsubscribe(String filter);

    /** Says goodbye, and ends the session. */
    CompletableFuture<?> disconnect();

    /** Told what happens, on the connection's one thread. */
    interface Listener {

        /** A message came in; retained when the broker kept it from before the subscription. */
        void onMessage(String topic, byte[] payload, boolean retained);

        /** A connection that was there has ended without our asking. */
        void onLost(MqttLink link, Throwable cause);
    }
}
