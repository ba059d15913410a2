package io.commlib.runtime.action;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One goal on the side that works on it. Thread-safe: the status is changed by compare-and-set, so that there is one
 * final status, whoever comes first.
 */
final class Goal<R, F> implements GoalContext<F> {

    private final String id;
    private final Consumer<F> feedback;
    private final long acceptedAt = System.nanoTime();
    private final AtomicInteger status = new AtomicInteger(GoalStatus.EXECUTING.number());
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CompletableFuture<Void> returned = new CompletableFuture<>();
    private final CompletableFuture<Void> fetched = new CompletableFuture<>();
    private volatile @Nullable R result;

    Goal(String id, Consumer<F> feedback) {
        this.id = id;
        this.feedback = feedback;
    }

    GoalStatus status() {
        return GoalStatus.of(status.get());
    }

    long acceptedAt() {
        return acceptedAt;
    }

    /** Asks the handler to end early; false when that is not possible any more, or was done before. */
    boolean cancel() {
        boolean first = status.compareAndSet(GoalStatus.EXECUTING.number(), GoalStatus.CANCELING.number());
        if (first) {
            cancelled.countDown();
        }
        return first;
    }

    /** Stores what was reached, then makes the status final: whoever sees the status finds the result. */
    void finish(@Nullable R reached) {
        result = reached;
        GoalStatus before;
        do {
            before = status();
        } while (!status.compareAndSet(before.number(), last(before, reached).number()));
    }

    private static GoalStatus last(GoalStatus before, @Nullable Object reached) {
        if (reached == null) {
            return GoalStatus.ABORTED;
        }
        return before == GoalStatus.CANCELING ? GoalStatus.CANCELED : GoalStatus.SUCCEEDED;
    }

    GoalReply<R> reply() {
        GoalStatus now = status();
        if (now.isFinal()) {
            fetched.complete(null);
        }
        return new GoalReply<>(now.number(), now.isFinal() ? result : null);
    }

    /** When the handler has returned and the final status is out. */
    CompletableFuture<Void> returned() {
        return returned;
    }

    /** When somebody has asked for the result after the end. */
    CompletableFuture<Void> fetched() {
        return fetched;
    }

    @Override
    public String goalId() {
        return id;
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    @Override
    public boolean awaitCancel(Duration limit) throws InterruptedException {
        return cancelled.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void feedback(F message) {
        feedback.accept(message);
    }
}
