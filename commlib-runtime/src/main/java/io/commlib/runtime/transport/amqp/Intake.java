package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.transport.support.Slots;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the deliveries of one queue in order, at most so many at a time. The broker sends no more than that either, so
 * something waits in here only after a reconnection, until what came before it is done. Thread-safe.
 */
final class Intake {

    private final Slots slots;
    private final Function<Delivery, CompletionStage<?>> handOut;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Delivery> waiting = new ArrayDeque<>();
    private boolean draining;
    private boolean closed;

    Intake(int limit, Function<Delivery, CompletionStage<?>> handOut) {
        this.slots = new Slots(limit);
        this.handOut = handOut;
    }

    /** Takes a delivery. */
    void offer(Delivery delivery) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            waiting.add(delivery);
            if (draining) {
                return;
            }
            draining = true;
        } finally {
            lock.unlock();
        }
        drain();
    }

    private void drain() {
        for (Delivery next = next(); next != null; next = next()) {
            Delivery handed = next;
            handOut.apply(handed).whenComplete((done, failure) -> {
                handed.acknowledge();
                release();
            });
        }
    }

    private @Nullable Delivery next() {
        lock.lock();
        try {
            if (waiting.isEmpty() || slots.reserve(1) == 0) {
                draining = false;
                return null;
            }
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        slots.release(1);
        lock.lock();
        try {
            if (draining || waiting.isEmpty()) {
                return;
            }
            draining = true;
        } finally {
            lock.unlock();
        }
        drain();
    }

    /** Forgets what waits and will be sent again by the broker, because its session is gone. */
    void forget() {
        lock.lock();
        try {
            waiting.removeIf(Delivery::needsAcknowledgement);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Hands out nothing more, and gives back to the broker what waits.
     *
     * @return done when everything handed out is done
     */
    CompletableFuture<Void> close() {
        List<Delivery> unread;
        lock.lock();
        try {
            closed = true;
            unread = List.copyOf(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        unread.forEach(Delivery::giveBack);
        return slots.close();
    }
}
