package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import io.commlib.runtime.transport.support.Slots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One subscription. Redis cannot hold messages back, so one that comes when the handler has no room is dropped. Thread-safe.
 */
final class RedisSubscription {

    private final AddressPattern pattern;
    private final FrameHandler handler;
    private final TransportMetrics metrics;
    private final int heldBack;
    private final Slots slots;

    private final ReentrantLock lock = new ReentrantLock();

    /** What has come while it is not yet known what is retained; null when that is known. */
    private @Nullable List<Received> held;

    RedisSubscription(
            AddressPattern pattern,
            ReceiveOptions options,
            FrameHandler handler,
            TransportMetrics metrics,
            int heldBack) {
        this.pattern = pattern;
        this.handler = handler;
        this.metrics = metrics;
        this.heldBack = heldBack;
        this.slots = new Slots(options.prefetch());
        this.held = options.retained() ? new ArrayList<>() : null;
    }

    AddressPattern pattern() {
        return pattern;
    }

    void onMessage(Received message) {
        lock.lock();
        try {
            if (held == null) {
                hand(message);
            } else if (held.size() < heldBack) {
                held.add(message);
            } else {
                metrics.countDropped();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Hands out what is retained, then what has come in the meantime. What is in both has come twice: it was published
     * between subscribing and reading what is retained.
     */
    void onRetained(Collection<Received> retained) {
        lock.lock();
        try {
            List<Received> waiting = held == null ? List.of() : held;
            held = null;
            retained.stream()
                    .filter(kept -> waiting.stream().noneMatch(kept::isSameAs))
                    .forEach(this::hand);
            waiting.forEach(this::hand);
        } finally {
            lock.unlock();
        }
    }

    CompletableFuture<Void> close() {
        return slots.close();
    }

    private void hand(Received message) {
        if (slots.reserve(1) == 0) {
            metrics.countDropped();
            return;
        }
        metrics.countReceived();
        Handing.frame(handler, message.address(), message.frame()).whenComplete((done, failure) -> {
            if (failure instanceof RejectedException) {
                metrics.countDropped();
            }
            slots.release(1);
        });
    }
}
