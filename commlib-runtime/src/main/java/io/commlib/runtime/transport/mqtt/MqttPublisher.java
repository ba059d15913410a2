package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Slots;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes what is to be published on one connection, as long as there is room. Thread-safe. */
final class MqttPublisher {

    /** The most messages that the broker has not taken yet. */
    private static final int LIMIT = 10_000;

    private final TransportMetrics metrics;
    private final Executor workers;
    private final Slots slots = new Slots(LIMIT);
    private final Unconfirmed unconfirmed;
    private volatile @Nullable MqttLink link;

    /** Whether there was a connection, and there is no other yet. */
    private volatile boolean lost;

    private volatile boolean closed;

    /**
     * Makes one without a connection.
     *
     * @param metrics counts what is sent
     * @param context threads, and a timer for what is sent again
     */
    MqttPublisher(TransportMetrics metrics, TransportContext context) {
        this.metrics = metrics;
        this.workers = context.executor();
        this.unconfirmed = new Unconfirmed(slots, metrics, context);
    }

    /**
     * Publishes on this connection or not at all.
     *
     * @return done when the message is written, or confirmed if it is to be; false when the broker says that nobody is
     *     subscribed. Fails with {@link NotConnectedException} when the connection breaks before that
     */
    CompletableFuture<Boolean> publish(Message message) {
        @Nullable MqttLink to = link;
        if (to == null && !closed) {
            return CompletableFuture.failedFuture(SendFailures.down(message));
        }
        @Nullable CommlibException refusal = refusal(message);
        if (refusal != null || to == null) {
            return CompletableFuture.failedFuture(refusal);
        }
        metrics.countSent();
        CompletableFuture<Boolean> sent = to.publish(message).handle((reached, failure) -> {
            slots.release(1);
            return requireSent(message, reached, failure);
        });
        to.flush();
        return sent;
    }

    /**
     * Publishes on this connection, or the first that there will be, and, until it is confirmed, on each that follows. For a
     * while after a connection was made anew also until somebody gets it.
     *
     * @param message one that is to be confirmed
     * @return done when the broker has it
     */
    CompletableFuture<Void> publishUntilConfirmed(Message message) {
        @Nullable CommlibException refusal = refusal(message);
        return refusal == null ? unconfirmed.publish(message) : CompletableFuture.failedFuture(refusal);
    }

    private @Nullable CommlibException refusal(Message message) {
        if (closed) {
            return SendFailures.closed(message);
        }
        if (lost) {
            return SendFailures.down(message);
        }
        if (slots.reserve(1) == 1) {
            return null;
        }
        return closed ? SendFailures.closed(message) : SendFailures.full(message, LIMIT);
    }

    private static boolean requireSent(Message message, @Nullable Boolean reached, @Nullable Throwable failure) {
        if (failure != null) {
            throw SendFailures.told(message, failure);
        }
        return Boolean.TRUE.equals(reached);
    }

    /** There is a connection: sends what the last one left without a confirmation. */
    void up(MqttLink next) {
        unconfirmed.up(next);
        link = next;
        lost = false;
        workers.execute(next::flush);
    }

    /** The connection has broken. */
    void down() {
        link = null;
        lost = true;
        unconfirmed.down();
    }

    /**
     * Takes nothing more.
     *
     * @return done when all is sent
     */
    CompletableFuture<Void> close() {
        closed = true;
        return slots.close();
    }

    /** Gives up what is not confirmed. */
    void abandon() {
        unconfirmed.abandon();
    }
}
