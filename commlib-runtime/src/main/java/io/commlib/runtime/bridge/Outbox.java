package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.NotConnectedException;
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
 *
 * <p>One thread publishes at a time, and takes with it what others bring meanwhile. It is the one that brings a message, unless
 * that may be one of the target's client library: what is published on those may overtake what others publish. Then it is
 * a worker.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** Whether this thread tells of what was sent, and so may be one of a target's client library. */
    private static final ThreadLocal<Boolean> TELLS = ThreadLocal.withInitial(() -> false);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final BridgeEnd target;
    private final boolean publishesHere;
    private final PublishOptions how;
    private final int width;
    private final int buffer;
    private final BridgeMetrics metrics;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));
    private final Runnable forgetListener;

    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Letter> waiting = new PriorityQueue<>(Comparator.comparingLong(Letter::number));
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    /** What its source need not wait for any more; told outside of the lock. */
    private List<Letter> released = new ArrayList<>(1);

    private long last;
    private int sent;
    private Duration pause = SHORTEST_PAUSE;
    private boolean paused;
    private boolean sending;
    private volatile boolean draining;
    private boolean closed;

    Outbox(Route route, TopicBridgeOptions options, BridgeMetrics metrics) {
        this.target = route.target();
        this.publishesHere = !route.isOfOneConnection();
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
     * Takes a frame. Called by the source, on its threads or where it is told of what was sent.
     *
     * @return done when the target has it or it is in the buffer; failed when it is lost
     */
    CompletableFuture<Void> offer(Address to, Frame frame) {
        boolean here = publishesHere && !TELLS.get();
        boolean begun;
        @Nullable Letter next;
        Letter letter;
        lock.lock();
        try {
            if (closed) {
                metrics.countDropped();
                return CompletableFuture.failedFuture(new ClosedException("the bridge is closed"));
            }
            letter = new Letter(++last, to, frame);
            waiting.add(letter);
            keepInBuffer(letter);
            begun = begin();
            next = begun && here ? next() : null;
        } finally {
            lock.unlock();
        }
        if (begun && !here) {
            sendSoon();
        }
        send(next);
        return letter.done();
    }

    /** Done when nothing is left. No more must be offered. */
    CompletableFuture<Void> drained() {
        draining = true;
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

    /** Whether it is on the caller to send, until {@link #next()} has nothing for it. */
    private boolean begin() {
        boolean first = !sending && canSend();
        sending |= first;
        return first;
    }

    private boolean canSend() {
        return !paused && sent < width && !waiting.isEmpty();
    }

    private @Nullable Letter next() {
        if (!waiting.isEmpty() && target.state() == TransportState.RECONNECTING) {
            pause();
        }
        if (!canSend()) {
            sending = false;
            return null;
        }
        sent++;
        return waiting.remove();
    }

    private void sendSoon() {
        try {
            target.context().workers().execute(this::sendHere);
        } catch (RejectedExecutionException closedTarget) {
            sendHere();
        }
    }

    private void sendHere() {
        send(following());
    }

    private @Nullable Letter following() {
        lock.lock();
        try {
            return next();
        } finally {
            lock.unlock();
        }
    }

    /** Publishes one, and what may be after it. */
    private void send(@Nullable Letter first) {
        for (Letter next = first; next != null; next = following()) {
            Letter letter = next;
            var unused = publish(letter)
                    .whenComplete((done, failure) -> onSent(letter, failure == null ? null : Futures.unwrap(failure)));
        }
        if (buffer > 0) {
            tell();
        }
    }

    private CompletableFuture<Void> publish(Letter letter) {
        try {
            return target.publish(letter.to(), letter.frame(), how);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void onSent(Letter letter, @Nullable Throwable failure) {
        boolean more;
        List<Letter> ready;
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
            more = begin();
            ready = takeReleased();
        } finally {
            lock.unlock();
        }
        if (more) {
            sendSoon();
        }
        tell(ready);
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
            LOG.warn("A message to {} was lost, and {} before: {}", letter.to(), before, failure.toString());
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
        boolean more;
        lock.lock();
        try {
            paused = false;
            more = begin();
        } finally {
            lock.unlock();
        }
        if (more) {
            sendSoon();
        }
        tell();
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

    private List<Letter> takeReleased() {
        if (released.isEmpty()) {
            return List.of();
        }
        List<Letter> ready = released;
        released = new ArrayList<>(1);
        return ready;
    }

    private void tell() {
        List<Letter> ready;
        lock.lock();
        try {
            ready = takeReleased();
        } finally {
            lock.unlock();
        }
        tell(ready);
    }

    private void tell(List<Letter> ready) {
        boolean outer = !TELLS.get();
        TELLS.set(true);
        try {
            ready.forEach(Letter::tell);
        } finally {
            TELLS.set(!outer);
        }
        if (draining && isEmpty()) {
            drained.complete(null);
        }
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return waiting.isEmpty() && sent == 0;
        } finally {
            lock.unlock();
        }
    }
}
