package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Inbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One subscription. Redis cannot hold messages back: what waits for the handler waits here, and beyond the bound it is
 * dropped. Thread-safe.
 */
final class RedisSubscription {

    private final AddressPattern pattern;
    private final TransportMetrics metrics;
    private final int heldBack;
    private final Inbox inbox;

    private final ReentrantLock lock = new ReentrantLock();

    private boolean begun;

    /** What has come while it is not yet known what is retained; null when that is known. */
    private @Nullable List<Received> held;

    RedisSubscription(
            AddressPattern pattern,
            ReceiveOptions options,
            FrameHandler handler,
            TransportMetrics metrics,
            int heldBack) {
        this.pattern = pattern;
        this.metrics = metrics;
        this.heldBack = heldBack;
        this.inbox = new Inbox(options.prefetch(), heldBack, Runnable::run, handler, metrics);
        this.held = options.retained() ? new ArrayList<>() : null;
    }

    AddressPattern pattern() {
        return pattern;
    }

    /** Redis has confirmed the subscription: what comes from now on is for it. */
    void begin() {
        lock.lock();
        try {
            begun = true;
        } finally {
            lock.unlock();
        }
    }

    void onMessage(Received message) {
        lock.lock();
        try {
            if (!begun) {
                return;
            }
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
        return inbox.close();
    }

    private void hand(Received message) {
        var unused = inbox.offer(message.address(), message.frame());
    }
}
