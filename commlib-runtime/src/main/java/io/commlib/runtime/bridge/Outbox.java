package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a bridge took from its source and its target does not have: published in order, so many at once. It pauses while the
 * target is away or refuses what is to be confirmed, and goes on in order. Thread-safe.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** How often something is tried again that the target refuses: for about ten seconds, with growing pauses. */
    private static final int MOST_REFUSALS = 14;

    private final BridgeEnd target;
    private final PublishOptions how;
    private final int width;
    private final int buffer;
    private final BridgeMetrics metrics;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));
    private final Runnable forgetListener;

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Letter> waiting =
            new PriorityQueue<>(Comparator.comparingLong(letter -> letter.number));
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** What its source need not wait for any more; told outside of the lock. */
    private List<Letter> released = new ArrayList<>();

    private long last;
    private int sent;
    private Duration pause = SHORTEST_PAUSE;
    private boolean paused;
    private boolean sending;
    private boolean draining;
    private boolean closed;

    Outbox(BridgeEnd target, TopicBridgeOptions options, BridgeMetrics metrics) {
        this.target = target;
        this.how = new PublishOptions(
                options.confirmed() ? Delivery.AT_LEAST_ONCE : Delivery.AT_MOST_ONCE, options.retained());
        this.width = options.inFlight();
        this.buffer = options.buffer();
        this.metrics = metrics;
        this.forgetListener = target.context().transport().onStateChange(state -> {
            if (state != TransportState.RECONNECTING) {
                resume();
            }
        });
    }

    /**
     * Takes a frame.
     *
     * @return done when the target has it or it is in the buffer; failed when it is lost
     */
    CompletableFuture<Void> offer(Address to, Frame frame) {
        Letter letter;
        lock.lock();
        try {
            letter = new Letter(++last, to, frame);
            if (closed) {
                released.add(letter.lost(new ClosedException("the bridge is closed")));
                metrics.countDropped();
            } else {
                waiting.add(letter);
                keepInBuffer(letter);
            }
        } finally {
            lock.unlock();
        }
        pump();
        return letter.done;
    }

    /** Done when nothing is left. No more must be offered. */
    CompletableFuture<Void> drained() {
        lock.lock();
        try {
            draining = true;
        } finally {
            lock.unlock();
        }
        tell();
        return drained;
    }

    /** Gives up what waits, and takes nothing more. */
    void abandon() {
        forgetListener.run();
        lock.lock();
        try {
            closed = true;
            for (Letter letter = waiting.poll(); letter != null; letter = waiting.poll()) {
                metrics.countDropped();
                released.add(letter.lost(new ClosedException("the bridge was closed before " + target + " had it")));
            }
        } finally {
            lock.unlock();
        }
        tell();
    }

    private void pump() {
        if (begin()) {
            try {
                target.context().workers().execute(this::send);
            } catch (RejectedExecutionException closedTarget) {
                send();
            }
        }
        tell();
    }

    private boolean begin() {
        lock.lock();
        try {
            boolean first = !sending && canSend();
            sending |= first;
            return first;
        } finally {
            lock.unlock();
        }
    }

    private boolean canSend() {
        return !paused && sent < width && !waiting.isEmpty();
    }

    /**
     * Publishes what may be, on a worker: what is published on the threads of a client library may overtake what is published
     * on others.
     */
    private void send() {
        for (Letter next = next(); next != null; next = next()) {
            Letter letter = next;
            var unused = publish(letter)
                    .whenComplete((done, failure) -> onSent(letter, failure == null ? null : Futures.unwrap(failure)));
        }
        tell();
    }

    private CompletableFuture<Void> publish(Letter letter) {
        try {
            return target.publish(letter.to, letter.frame, how);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private @Nullable Letter next() {
        lock.lock();
        try {
            if (!waiting.isEmpty() && target.state() == TransportState.RECONNECTING) {
                pause();
            }
            if (!canSend()) {
                sending = false;
                return null;
            }
            sent++;
            return waiting.remove();
        } finally {
            lock.unlock();
        }
    }

    private void onSent(Letter letter, @Nullable Throwable failure) {
        lock.lock();
        try {
            sent--;
            if (failure == null) {
                pause = SHORTEST_PAUSE;
                metrics.countCarried();
                released.add(letter);
            } else if (!closed && how.confirmed() && letter.mayYetSucceed(failure)) {
                waiting.add(letter);
                pause();
                keepInBuffer(letter);
            } else {
                lose(letter, failure);
            }
        } finally {
            lock.unlock();
        }
        pump();
    }

    private void lose(Letter letter, Throwable failure) {
        if (failure instanceof NotConnectedException || failure instanceof ClosedException) {
            metrics.countDropped();
        } else {
            metrics.countFailed();
        }
        released.add(letter.lost(failure));
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn("A message to {} was lost, and {} before: {}", letter.to, before, failure.toString());
        }
    }

    private void pause() {
        if (paused) {
            return;
        }
        paused = true;
        var unused = target.context()
                .timer()
                .after(pause, () -> target.context().workers().execute(this::resume));
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        List.copyOf(waiting).forEach(this::keepInBuffer);
    }

    private void resume() {
        lock.lock();
        try {
            paused = false;
        } finally {
            lock.unlock();
        }
        pump();
    }

    /** While the target is away its source need not wait for what is in the buffer; the oldest makes room. */
    private void keepInBuffer(Letter letter) {
        if (!paused || buffer == 0) {
            return;
        }
        released.add(letter);
        if (waiting.size() > buffer) {
            Letter oldest = waiting.remove();
            metrics.countDropped();
            released.add(oldest);
        }
    }

    private void tell() {
        List<Letter> ready;
        boolean empty;
        lock.lock();
        try {
            ready = released;
            released = new ArrayList<>();
            empty = draining && waiting.isEmpty() && sent == 0;
        } finally {
            lock.unlock();
        }
        ready.forEach(Letter::tell);
        if (empty) {
            drained.complete(null);
        }
    }

    private static final class Letter {

        private final long number;
        private final Address to;
        private final Frame frame;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int refusals;
        private @Nullable Throwable failure;

        Letter(long number, Address to, Frame frame) {
            this.number = number;
            this.to = to;
            this.frame = frame;
        }

        boolean mayYetSucceed(Throwable why) {
            return why instanceof NotConnectedException
                    || (why instanceof RejectedException && ++refusals <= MOST_REFUSALS);
        }

        Letter lost(Throwable why) {
            failure = why;
            return this;
        }

        void tell() {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
