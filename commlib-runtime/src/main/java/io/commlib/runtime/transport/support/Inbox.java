package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.TransportMetrics;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands the frames of one subscription to its handler, in order, as long as it has room; what comes above waits in here,
 * up to a bound. Thread-safe.
 */
public final class Inbox {

    private final int prefetch;
    private final long room;
    private final Executor executor;
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
     * @param prefetch how many frames may be handed out that are not done
     * @param heldBack how many may wait in addition
     * @param executor where the handler is called
     * @param handler takes the frames
     * @param metrics counts what is received and dropped
     */
    public Inbox(int prefetch, int heldBack, Executor executor, FrameHandler handler, TransportMetrics metrics) {
        this.prefetch = prefetch;
        this.room = (long) prefetch + heldBack;
        this.executor = executor;
        this.handler = handler;
        this.metrics = metrics;
    }

    /**
     * Takes a frame.
     *
     * @param address where it was published
     * @param frame what
     * @return done when the handler has it, or soon will, because it has room, or when this is closed; null when there
     *     is no room and the frame was dropped and counted
     */
    public @Nullable CompletableFuture<Void> offer(Address address, Frame frame) {
        Waiting letter = new Waiting(address, frame, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                letter.taken.complete(null);
                return letter.taken;
            }
            if (handedOut + waiting.size() >= room) {
                metrics.countDropped();
                return null;
            }
            waiting.add(letter);
            if (handedOut + waiting.size() <= prefetch) {
                letter.taken.complete(null);
            }
            if (draining || handedOut >= prefetch) {
                return letter.taken;
            }
            draining = true;
        } finally {
            lock.unlock();
        }
        drainSoon();
        return letter.taken;
    }

    /**
     * Hands out nothing more and forgets what waits.
     *
     * @return done when everything handed out is done
     */
    public CompletableFuture<Void> close() {
        boolean ended;
        ArrayDeque<Waiting> unread;
        lock.lock();
        try {
            closed = true;
            unread = new ArrayDeque<>(waiting);
            waiting.clear();
            ended = handedOut == 0;
        } finally {
            lock.unlock();
        }
        unread.forEach(letter -> letter.taken.complete(null));
        if (ended) {
            drained.complete(null);
        }
        return drained;
    }

    private void drainSoon() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException closedNode) {
            var unused = close();
        }
    }

    private void drain() {
        for (Waiting next = next(); next != null; next = next()) {
            next.taken.complete(null);
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
            drainSoon();
        }
    }

    private record Waiting(Address address, Frame frame, CompletableFuture<Void> taken) {}
}
