package io.commlib.runtime.action;

import io.commlib.runtime.error.RemoteFailureException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One goal on the side that works on it. Thread-safe: the status is changed by compare-and-set, so that there is one
 * final status, whoever comes first.
 */
final class Goal<G, R, F> implements GoalContext<F> {

    private final String id;
    private final G data;
    private final boolean foreign;
    private final Consumer<F> feedback;
    private volatile @Nullable Long answeredAt;
    private final AtomicInteger status = new AtomicInteger(GoalStatus.ACCEPTED.number());
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final ReentrantLock telling = new ReentrantLock();
    private GoalStatus told = GoalStatus.ACCEPTED;
    private final CompletableFuture<Void> announced = new CompletableFuture<>();
    private final CompletableFuture<Void> fetched = new CompletableFuture<>();
    private volatile @Nullable R result;
    private volatile @Nullable RemoteFailureException failure;

    /**
     * Makes an accepted one.
     *
     * @param id by which its client knows it
     * @param data what is to be reached
     * @param foreign whether its client is not one of ours
     * @param feedback where its feedback goes
     */
    Goal(String id, G data, boolean foreign, Consumer<F> feedback) {
        this.id = id;
        this.data = data;
        this.foreign = foreign;
        this.feedback = feedback;
    }

    G data() {
        return data;
    }

    boolean isForeign() {
        return foreign;
    }

    GoalStatus status() {
        return GoalStatus.of(status.get());
    }

    /** Notes that the reply that tells its id is on its way to its client. */
    void answered() {
        answeredAt = System.nanoTime();
    }

    /** For how long its client may have known its id; zero when it cannot know it yet. */
    Duration known() {
        Long at = answeredAt;
        return at == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - at);
    }

    /** Notes that the handler has it. */
    void begin() {
        status.compareAndSet(GoalStatus.ACCEPTED.number(), GoalStatus.EXECUTING.number());
    }

    /** Notes that it is to end early; false when that is not possible any more, or was done before. */
    boolean cancel() {
        int canceling = GoalStatus.CANCELING.number();
        return status.getAndAccumulate(canceling, Math::max) < canceling;
    }

    /** Lets the handler know that it is to end early. */
    void tellCancelled() {
        cancelled.countDown();
    }

    /**
     * Tells a status to clients, unless they were told a later one already.
     *
     * @param next the status
     * @param publish tells it, without blocking
     * @return done when they were told
     */
    CompletableFuture<Void> tell(GoalStatus next, Function<GoalStatus, CompletableFuture<Void>> publish) {
        telling.lock();
        try {
            if (next.compareTo(told) < 0) {
                return CompletableFuture.completedFuture(null);
            }
            told = next;
            return publish.apply(next);
        } finally {
            telling.unlock();
        }
    }

    /** Ends it, once: stores what was reached, then makes the status final: whoever sees the status finds the result. */
    void succeed(R reached) {
        result = reached;
        if (!status.compareAndSet(GoalStatus.EXECUTING.number(), GoalStatus.SUCCEEDED.number())) {
            status.set(GoalStatus.CANCELED.number());
        }
    }

    /** Ends it, once: stores what went wrong, then makes the status final. */
    void abort(RemoteFailureException why) {
        failure = why;
        status.set(GoalStatus.ABORTED.number());
    }

    /** What went wrong with an aborted goal. */
    @Nullable
    RemoteFailureException failure() {
        return failure;
    }

    GoalReply<R> reply() {
        GoalStatus now = status();
        if (now.isFinal()) {
            fetched.complete(null);
        }
        return new GoalReply<>(now.number(), now.isFinal() ? result : null);
    }

    /** When the handler has returned and the final status is out. */
    CompletableFuture<Void> announced() {
        return announced;
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
