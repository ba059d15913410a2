package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Slots;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Publishes on one connection, in order, and what is to be confirmed again on the next one. Thread-safe. */
final class MqttPublisher {

    /** The most messages that the broker has not taken yet. */
    private static final int LIMIT = 10_000;

    /** So long after a connection was made anew, subscribers may be on their way back. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** Between two attempts to reach one of them. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final TransportMetrics metrics;
    private final Timer timer;
    private final Executor workers;
    private final Slots slots = new Slots(LIMIT);

    /** Held while messages are handed on, so that they go out in order. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Set<Repeated> unconfirmed = new LinkedHashSet<>();
    private final Recent recent = new Recent();
    private long calls;
    private volatile @Nullable MqttLink link;

    /** The last connection, which may be resumed with its session. */
    private @Nullable MqttLink last;

    private @Nullable Settling<Repeated> settling;

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
        this.timer = context.timer();
        this.workers = context.executor();
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
        @Nullable MqttLink to;
        CompletableFuture<Void> confirmed;
        lock.lock();
        try {
            @Nullable CommlibException refusal = refusal(message);
            if (refusal != null) {
                return CompletableFuture.failedFuture(refusal);
            }
            Repeated repeated = new Repeated(++calls, message, false);
            unconfirmed.add(repeated);
            to = link;
            if (to != null) {
                attempt(to, repeated);
            }
            confirmed = repeated.confirmed;
        } finally {
            lock.unlock();
        }
        if (to != null) {
            to.flush();
        }
        return confirmed;
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

    private void attempt(MqttLink to, Repeated repeated) {
        if (settling == null || !settling.holds(repeated.message.topic(), repeated)) {
            transmit(to, repeated);
        }
    }

    private void transmit(MqttLink to, Repeated repeated) {
        repeated.on = to;
        boolean nothingWaitsForIt = settling == null;
        metrics.countSent();
        var unused = to.publish(repeated.message).whenComplete((reached, failure) -> {
            if (nothingWaitsForIt && failure == null) {
                finish(repeated, null);
            } else {
                workers.execute(() -> onOutcome(to, repeated, reached, failure));
            }
        });
    }

    /** Not on the connection's thread: what is published there may overtake what is published on others. */
    private void onOutcome(MqttLink by, Repeated repeated, @Nullable Boolean reached, @Nullable Throwable failure) {
        if (failure == null) {
            onConfirmed(by, repeated, Boolean.TRUE.equals(reached));
        } else if (SendFailures.told(repeated.message, failure) instanceof RejectedException refusal) {
            settle(by, repeated);
            finish(repeated, refusal);
        } else {
            again(by, repeated);
        }
    }

    private void onConfirmed(MqttLink by, Repeated repeated, boolean reached) {
        lock.lock();
        try {
            boolean tooEarly = !reached && link == by && settling != null && settling.goesOn(repeated.message.topic());
            if (tooEarly) {
                repeated.on = null;
                var unused = timer.after(PAUSE, () -> workers.execute(() -> onceMore(by, repeated)));
                return;
            }
        } finally {
            lock.unlock();
        }
        settle(by, repeated);
        finish(repeated, null);
    }

    /** Unless there is another connection meanwhile, which has begun anew with it. */
    private void onceMore(MqttLink to, Repeated repeated) {
        lock.lock();
        try {
            if (link == to && repeated.on == null && unconfirmed.contains(repeated)) {
                transmit(to, repeated);
            }
        } finally {
            lock.unlock();
        }
        to.flush();
    }

    /** Sends what has waited for a message. */
    private void settle(MqttLink to, Repeated ahead) {
        lock.lock();
        try {
            if (link == to && settling != null) {
                settling.settle(ahead.message.topic()).forEach(behind -> transmit(to, behind));
            }
        } finally {
            lock.unlock();
        }
        to.flush();
    }

    /** Once more at once when the next connection was there before this end was noticed, else by {@link #up}. */
    private void again(MqttLink last, Repeated repeated) {
        @Nullable MqttLink next;
        lock.lock();
        try {
            if (repeated.on != last || !unconfirmed.contains(repeated)) {
                return;
            }
            repeated.on = null;
            next = link;
            if (next != null && next != last) {
                attempt(next, repeated);
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.flush();
        }
    }

    private void finish(Repeated repeated, @Nullable CommlibException failure) {
        lock.lock();
        try {
            if (!unconfirmed.remove(repeated)) {
                return;
            }
            if (failure == null && Outgoing.mayComeAgain(repeated.message)) {
                recent.add(repeated.number, repeated.message);
            }
        } finally {
            lock.unlock();
        }
        if (repeated.wasConfirmed) {
            return;
        }
        slots.release(1);
        if (failure == null) {
            repeated.confirmed.complete(null);
        } else {
            repeated.confirmed.completeExceptionally(failure);
        }
    }

    /**
     * There is a connection: sends what the last one left without a confirmation, in the order of the calls, after what
     * was confirmed right before it broke; but nothing of a session that is resumed, which sends by itself.
     */
    void up(MqttLink next) {
        lock.lock();
        try {
            boolean isResumed = next == last;
            settling = last == null || isResumed ? null : new Settling<>(SETTLING);
            if (settling != null) {
                repeatRecent();
            }
            link = next;
            last = next;
            lost = false;
            List.copyOf(unconfirmed).stream()
                    .filter(repeated -> repeated.on != next)
                    .forEach(repeated -> attempt(next, repeated));
        } finally {
            lock.unlock();
        }
        workers.execute(next::flush);
    }

    /** What the broker had confirmed and may not have handed on goes first, as it did. */
    private void repeatRecent() {
        List<Repeated> later = List.copyOf(unconfirmed);
        unconfirmed.clear();
        recent.take().forEach(each -> unconfirmed.add(new Repeated(each.number(), each.message(), true)));
        unconfirmed.addAll(later);
    }

    /** The connection has broken. */
    void down() {
        lock.lock();
        try {
            recent.forgetOld();
            link = null;
            lost = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes nothing more.
     *
     * @return done when all is sent
     */
    CompletableFuture<Void> close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        return slots.close();
    }

    /** Gives up what is not confirmed. */
    void abandon() {
        List<Repeated> left;
        lock.lock();
        try {
            left = List.copyOf(unconfirmed);
        } finally {
            lock.unlock();
        }
        left.forEach(repeated -> finish(repeated, SendFailures.abandoned(repeated.message)));
    }
}
