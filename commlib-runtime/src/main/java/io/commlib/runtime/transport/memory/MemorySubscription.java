package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One subscription: frames wait in here until the handler has room for them. Thread-safe. */
final class MemorySubscription implements Registration {

    private final MemoryHub hub;
    private final AddressPattern pattern;
    private final ReceiveOptions options;
    private final FrameHandler handler;
    private final TransportContext context;
    private final TransportMetrics metrics;
    private final Set<Registration> siblings;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final long room;
    private int handedOut;
    private boolean draining;
    private boolean closed;

    MemorySubscription(
            MemoryHub hub,
            AddressPattern pattern,
            ReceiveOptions options,
            FrameHandler handler,
            TransportContext context,
            TransportMetrics metrics,
            Set<Registration> siblings) {
        this.hub = hub;
        this.pattern = pattern;
        this.options = options;
        this.handler = handler;
        this.context = context;
        this.metrics = metrics;
        this.siblings = siblings;
        this.room = (long) options.prefetch() + context.limits().heldBack();
    }

    AddressPattern pattern() {
        return pattern;
    }

    boolean wantsRetained() {
        return options.retained();
    }

    /**
     * Takes a frame.
     *
     * @return done when the handler has it, or soon will, because it has room
     */
    CompletableFuture<Void> offer(Address address, Frame frame, boolean confirmed) {
        Waiting letter = new Waiting(address, frame, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.completedFuture(null);
            }
            if (handedOut + waiting.size() >= room) {
                metrics.countDropped();
                return confirmed
                        ? CompletableFuture.failedFuture(new RejectedException("a subscription of " + address + " has "
                                + waiting.size() + " messages waiting and takes no more"))
                        : CompletableFuture.completedFuture(null);
            }
            waiting.add(letter);
            if (handedOut + waiting.size() <= options.prefetch()) {
                letter.taken.complete(null);
            }
            if (draining || handedOut >= options.prefetch()) {
                return letter.taken;
            }
            draining = true;
        } finally {
            lock.unlock();
        }
        drainSoon();
        return letter.taken;
    }

    private void drainSoon() {
        try {
            context.executor().execute(this::drain);
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
            if (closed || waiting.isEmpty() || handedOut >= options.prefetch()) {
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

    @Override
    public CompletableFuture<Void> ready() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> close() {
        siblings.remove(this);
        hub.remove(this);
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

    private record Waiting(Address address, Frame frame, CompletableFuture<Void> taken) {}
}
