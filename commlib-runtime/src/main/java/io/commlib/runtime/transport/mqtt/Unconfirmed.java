package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.CommlibException;
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

/** Messages that are published, in order, on one connection after the other until they are confirmed. Thread-safe. */
final class Unconfirmed {

    /** So long after a connection was made anew, subscribers may be on their way back. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /** Between two attempts to reach one of them. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Slots slots;
    private final TransportMetrics metrics;
    private final Timer timer;
    private final Executor workers;

    /** Held while messages are handed on, so that they go out in order. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Set<Repeated> messages = new LinkedHashSet<>();
    private final Recent recent = new Recent();
    private long calls;
    private @Nullable MqttLink link;

    /** The last connection, which may be resumed with its session. */
    private @Nullable MqttLink last;

    private @Nullable Settling<Repeated> settling;
    private boolean abandoned;

    /**
     * Makes it without a message.
     *
     * @param slots where a message has taken a place, and gives it back when it is done
     * @param metrics counts what is sent
     * @param context threads, and a timer for what is sent again
     */
    Unconfirmed(Slots slots, TransportMetrics metrics, TransportContext context) {
        this.slots = slots;
        this.metrics = metrics;
        this.timer = context.timer();
        this.workers = context.executor();
    }

    /** See {@link MqttPublisher#publishUntilConfirmed}. */
    CompletableFuture<Void> publish(Message message) {
        @Nullable MqttLink to;
        Repeated repeated;
        boolean tooLate;
        lock.lock();
        try {
            repeated = new Repeated(++calls, message, false);
            messages.add(repeated);
            tooLate = abandoned;
            to = link;
            if (to != null && !tooLate) {
                attempt(to, repeated);
            }
        } finally {
            lock.unlock();
        }
        if (tooLate) {
            finish(repeated, SendFailures.abandoned(message));
        } else if (to != null) {
            to.flush();
        }
        return repeated.confirmed;
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
            if (link == to && repeated.on == null && messages.contains(repeated)) {
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
            if (repeated.on != last || !messages.contains(repeated)) {
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
            if (!messages.remove(repeated)) {
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
     * was confirmed right before it broke; but nothing of a session that is resumed, which sends by itself. The connection is to be
     * flushed.
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
            List.copyOf(messages).stream()
                    .filter(repeated -> repeated.on != next)
                    .forEach(repeated -> attempt(next, repeated));
        } finally {
            lock.unlock();
        }
    }

    /** What the broker had confirmed and may not have handed on goes first, as it did. */
    private void repeatRecent() {
        List<Repeated> later = List.copyOf(messages);
        messages.clear();
        recent.take().forEach(each -> messages.add(new Repeated(each.number(), each.message(), true)));
        messages.addAll(later);
    }

    /** The connection has broken. */
    void down() {
        lock.lock();
        try {
            recent.forgetOld();
            link = null;
        } finally {
            lock.unlock();
        }
    }

    /** Gives up what is there, and what still comes. */
    void abandon() {
        List<Repeated> left;
        lock.lock();
        try {
            abandoned = true;
            left = List.copyOf(messages);
        } finally {
            lock.unlock();
        }
        left.forEach(repeated -> finish(repeated, SendFailures.abandoned(repeated.message)));
    }
}
