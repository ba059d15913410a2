package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.transport.support.Slots;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the deliveries of one queue in order, at most so many at a time. The broker sends no more than that either, so
 * something waits in here only after a reconnection, until what came before it is done. Thread-safe.
 */
final class Intake {

    private final int limit;
    private final Slots slots;
    private final Function<Delivery, CompletionStage<?>> handOut;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Delivery> waiting = new ArrayDeque<>();
    private boolean draining;

    Intake(int limit, Function<Delivery, CompletionStage<?>> handOut) {
        this.limit = limit;
        this.slots = new Slots(limit);
        this.handOut = handOut;
    }

    /** Takes a delivery; after {@link #close()}, only to give it back when closed again. */
    void offer(Delivery delivery) {
        lock.lock();
        try {
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
                handed.acknowledge(limit);
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

    /** Gives up what waits and will be sent again by the broker, because its session or its queue is gone. */
    void forget() {
        giveBack(Delivery::needsAcknowledgement);
    }

    /**
     * Hands out nothing more, and gives back to the broker what waits.
     *
     * @return done when everything handed out is done
     */
    CompletableFuture<Void> close() {
        CompletableFuture<Void> done = slots.close();
        giveBack(delivery -> true);
        return done;
    }

    private void giveBack(Predicate<Delivery> which) {
        List<Delivery> unread;
        lock.lock();
        try {
            unread = waiting.stream().filter(which).toList();
            waiting.removeIf(which);
        } finally {
            lock.unlock();
        }
        unread.forEach(Delivery::giveBack);
    }
}
