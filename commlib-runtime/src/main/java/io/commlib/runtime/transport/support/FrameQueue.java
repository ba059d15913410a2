package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.TransportMetrics;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The frames that wait for the handler of one subscription: handed out in order, so many at a time, and dropped and
 * counted when there is no room. For transports whose broker does not hold frames back. Thread-safe.
 */
public final class FrameQueue {

    private final int prefetch;
    private final int capacity;
    private final FrameHandler handler;
    private final TransportMetrics metrics;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private int handedOut;
    private boolean draining;
    private boolean closed;

    /**
     * Makes an empty one.
     *
     * @param prefetch how many may be handed out that are not done, at least 1
     * @param capacity how many may wait, at least 1
     * @param handler takes them, on the thread that puts one in or that is done with one
     * @param metrics counts
     */
    public FrameQueue(int prefetch, int capacity, FrameHandler handler, TransportMetrics metrics) {
        this.prefetch = prefetch;
        this.capacity = capacity;
        this.handler = handler;
        this.metrics = metrics;
    }

    /**
     * Puts a frame in; drops and counts it when there is no room. Never blocks, and calls the handler if that has room.
     *
     * @param address where it was published
     * @param frame what
     */
    public void offer(Address address, Frame frame) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (waiting.size() >= capacity) {
                metrics.countDropped();
                return;
            }
            waiting.add(new Waiting(address, frame));
            if (draining || handedOut >= prefetch) {
                return;
            }
            draining = true;
        } finally {
            lock.unlock();
        }
        drain();
    }

    private void drain() {
        for (Waiting next = next(); next != null; next = next()) {
            metrics.countReceived();
            Handing.frame(handler, next.address, next.frame).whenComplete((done, failure) -> onDone(failure));
        }
    }

    private @Nullable Waiting next() {
        lock.lock();
        try {
            if (closed || waiting.isEmpty() || handedOut >= prefetch) {
                draining = false;
                return null;
            }
            handedOut++;
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    private void onDone(@Nullable Throwable failure) {
        if (failure instanceof RejectedException) {
            metrics.countDropped();
        }
        boolean ended;
        boolean resume;
        lock.lock();
        try {
            handedOut--;
            ended = closed && handedOut == 0;
            resume = !closed && !draining && !waiting.isEmpty();
            draining |= resume;
        } finally {
            lock.unlock();
        }
        if (ended) {
            drained.complete(null);
        }
        if (resume) {
            drain();
        }
    }

    /**
     * Hands out nothing more and forgets what waits.
     *
     * @return done when everything handed out is done
     */
    public CompletableFuture<Void> close() {
        boolean ended;
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            ended = handedOut == 0;
        } finally {
            lock.unlock();
        }
        if (ended) {
            drained.complete(null);
        }
        return drained;
    }

    private record Waiting(Address address, Frame frame) {}
}
