package io.commlib.runtime.dispatch;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one handler: bounded, and handed on in the order of arrival. Uses a thread only while something waits.
 * Thread-safe.
 *
 * @param <T> what is handed on
 */
public final class Mailbox<T> {

    private final int capacity;
    private final int concurrency;
    private final Overflow overflow;
    private final Executor executor;
    private final Consumer<T> handler;

    private final LongAdder dropped = new LongAdder();
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Letter<T>> waiting = new ArrayDeque<>();
    private int running;
    private int handling;
    private boolean closed;

    /**
     * Makes an empty one.
     *
     * @param capacity how many may wait, at least 1
     * @param concurrency how many may be handled at once, at least 1; more than 1 gives up the order
     * @param overflow what happens when it is full
     * @param executor where the handler runs
     * @param handler must not throw; may block
     */
    public Mailbox(int capacity, int concurrency, Overflow overflow, Executor executor, Consumer<T> handler) {
        if (capacity < 1 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "a mailbox needs room for 1 and a concurrency of 1, not " + capacity + " and " + concurrency);
        }
        this.capacity = capacity;
        this.concurrency = concurrency;
        this.overflow = overflow;
        this.executor = executor;
        this.handler = handler;
    }

    /**
     * How many messages a source may have handed in without having been told that they are done: as many as fit, and
     * unless the source is to wait, one more, for which the oldest makes room or which is refused.
     *
     * @return at least 2
     */
    public int prefetch() {
        long room = (long) capacity + concurrency + (overflow == Overflow.BLOCK ? 0 : 1);
        return (int) Math.min(room, Integer.MAX_VALUE);
    }

    /**
     * Hands something in. Never blocks.
     *
     * @param message what
     * @return done when it was handled or made room for another; fails with {@link RejectedException} when it is
     *     refused, with {@link ClosedException} after {@link #close()}
     */
    public CompletionStage<Void> offer(T message) {
        Letter<T> letter = new Letter<>(message);
        @Nullable Letter<T> pushedOut = null;
        boolean start;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedStage(new ClosedException("the endpoint is closed"));
            }
            if (waiting.size() + handling >= capacity + (long) concurrency) {
                dropped.increment();
                if (overflow != Overflow.DROP_OLDEST) {
                    return CompletableFuture.failedStage(
                            new RejectedException("the mailbox is full with " + capacity + " messages"));
                }
                pushedOut = waiting.poll();
            }
            waiting.add(letter);
            start = running < concurrency;
            if (start) {
                running++;
            }
        } finally {
            lock.unlock();
        }
        if (pushedOut != null) {
            pushedOut.done.complete(null);
        }
        if (start) {
            start();
        }
        return letter.done;
    }

    /**
     * How many messages were lost because it was full.
     *
     * @return the count since it was made
     */
    public long dropped() {
        return dropped.sum();
    }

    /** Takes nothing more and forgets what waits; what is being handled goes on. */
    public void close() {
        ArrayDeque<Letter<T>> forgotten;
        lock.lock();
        try {
            closed = true;
            forgotten = new ArrayDeque<>(waiting);
            waiting.clear();
        } finally {
            lock.unlock();
        }
        forgotten.forEach(letter -> letter.done.completeExceptionally(new ClosedException("the endpoint is closed")));
    }

    private void start() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException e) {
            close();
        }
    }

    private void drain() {
        @Nullable Letter<T> letter = next();
        while (letter != null) {
            @Nullable Throwable failure = handle(letter.message);
            @Nullable Letter<T> following = nextAfterOne();
            letter.finish(failure);
            letter = following;
        }
    }

    private @Nullable Throwable handle(T message) {
        try {
            HandlerScope.call(() -> {
                handler.accept(message);
                return message;
            });
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Makes room before whoever handed the handled one in is told, and may hand in another. */
    private @Nullable Letter<T> nextAfterOne() {
        lock.lock();
        try {
            handling--;
            return next();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Letter<T> next() {
        lock.lock();
        try {
            Letter<T> letter = waiting.poll();
            if (letter == null) {
                running--;
            } else {
                handling++;
            }
            return letter;
        } finally {
            lock.unlock();
        }
    }

    private static final class Letter<T> {

        private final T message;
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Letter(T message) {
            this.message = message;
        }

        void finish(@Nullable Throwable failure) {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
