package io.commlib.runtime.action;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Mailbox;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.RpcClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One goal on the side that sent it. Thread-safe. */
final class ClientGoal<R, F> implements ActionGoal<R> {

    private static final Logger LOG = LoggerFactory.getLogger(ClientGoal.class);

    private static final int NEWS_LIMIT = 1_000;

    /** How soon to ask again for the result: after lost connections, and else first, and then after twice as long. */
    private static final Duration RECONNECT = Duration.ofMillis(500);

    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final int MAX_ATTEMPTS = 8;
    private static final Duration LAST_RETRY = FIRST_RETRY.multipliedBy(1L << MAX_ATTEMPTS);

    private final String id;
    private final RpcClient<String, GoalReply<Nothing>> canceller;
    private final RpcClient<String, GoalReply<R>> fetcher;
    private final Consumer<F> onFeedback;
    private final Timer timer;
    private final AtomicInteger status = new AtomicInteger(GoalStatus.ACCEPTED.number());
    private final Mailbox<Consumer<ClientGoal<R, F>>> news;

    /** How often the result was wanted since the last answer. */
    private final AtomicInteger wanted = new AtomicInteger();

    /** Of the fetches in vain; used where news are handled, one at a time. */
    private int attempts;

    private final CompletableFuture<R> result = new CompletableFuture<>();

    ClientGoal(
            String id,
            RpcClient<String, GoalReply<Nothing>> canceller,
            RpcClient<String, GoalReply<R>> fetcher,
            Consumer<F> onFeedback,
            EndpointContext context) {
        this.id = id;
        this.canceller = canceller;
        this.fetcher = fetcher;
        this.onFeedback = onFeedback;
        this.timer = context.timer();
        this.news =
                new Mailbox<>(NEWS_LIMIT, 1, Overflow.DROP_OLDEST, context.workers(), action -> action.accept(this));
    }

    /** Hands on what came about this goal, in order and without waiting for the user's code. */
    void tell(Consumer<ClientGoal<R, F>> action) {
        var unused = news.offer(action);
    }

    void onStatus(GoalStatus next) {
        status.accumulateAndGet(next.number(), Math::max);
        if (next.isFinal()) {
            fetch();
        }
    }

    void onFeedback(F feedback) {
        try {
            onFeedback.accept(feedback);
        } catch (RuntimeException e) {
            LOG.warn("The handler of the feedback of the goal {} failed", id, e);
        }
    }

    /**
     * Asks for the result: after the final status, and after a time in which that may have been missed. Who asks while an
     * answer is on its way is given the next one: the goal may have ended since.
     */
    void fetch() {
        if (!result.isDone() && wanted.getAndIncrement() == 0) {
            var unused = fetcher.callAsync(id).whenComplete((reply, failure) -> {
                boolean wantedMeanwhile = wanted.getAndSet(0) > 1;
                tell(goal -> {
                    goal.onFetched(reply, failure);
                    if (wantedMeanwhile) {
                        goal.fetch();
                    }
                });
            });
        }
    }

    private void onFetched(@Nullable GoalReply<R> reply, @Nullable Throwable failure) {
        if (failure != null) {
            onFetchFailed(Futures.unwrap(failure));
        } else if (reply != null) {
            try {
                onReply(reply);
            } catch (BadMessageException e) {
                fail(e);
            }
        }
    }

    /**
     * Takes what the service answers.
     *
     * @throws BadMessageException when it is no status that there is
     */
    private void onReply(GoalReply<R> reply) {
        GoalStatus now = reply.status() == GoalReply.NO ? status() : GoalStatus.of(reply.status());
        status.accumulateAndGet(now.number(), Math::max);
        @Nullable R reached = reply.value();
        if (reply.status() == GoalReply.NO || !now.isFinal()) {
            askAgain(new RemoteFailureException("", "the service has no result of the goal " + id));
        } else if (now == GoalStatus.ABORTED) {
            fail(new RemoteFailureException("", "the goal " + id + " was aborted; the log of the service says why"));
        } else if (reached != null) {
            result.complete(reached);
        } else {
            fail(new RemoteFailureException("", "the goal " + id + " is " + now + ", but has no result"));
        }
    }

    private void onFetchFailed(Throwable failure) {
        if (failure instanceof NotConnectedException) {
            fetchLater(RECONNECT);
        } else if (failure instanceof CallTimeoutException timeout) {
            askAgain(timeout);
        } else if (failure instanceof RejectedException rejected) {
            askAgain(rejected);
        } else {
            if (failure instanceof RemoteFailureException) {
                status.accumulateAndGet(GoalStatus.ABORTED.number(), Math::max);
            }
            result.completeExceptionally(failure);
        }
    }

    /**
     * Nobody has answered, or the answer has no result although the goal has ended: some store it after telling so. A goal
     * that goes on tells its end; one whose service does not answer may go on, and is asked after as long as it takes.
     */
    private void askAgain(CommlibException reason) {
        boolean ended = status().isFinal();
        if (!ended && reason instanceof RemoteFailureException) {
            attempts = 0;
        } else if (attempts < MAX_ATTEMPTS) {
            fetchLater(FIRST_RETRY.multipliedBy(1L << attempts++));
        } else if (!ended && reason instanceof CallTimeoutException) {
            fetchLater(LAST_RETRY);
        } else {
            fail(reason);
        }
    }

    private void fetchLater(Duration delay) {
        var unused = timer.after(delay, this::fetch);
    }

    void fail(CommlibException failure) {
        result.completeExceptionally(failure);
    }

    CompletableFuture<R> ended() {
        return result;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public GoalStatus status() {
        return GoalStatus.of(status.get());
    }

    @Override
    public void cancel() {
        if (result.isDone()) {
            return;
        }
        CompletableFuture<GoalReply<Nothing>> asked = canceller.callAsync(id).whenComplete((reply, failure) -> {
            if (failure == null && reply.status() == GoalReply.NO) {
                fetch();
            } else if (failure != null) {
                LOG.warn(
                        "Whether the goal {} was cancelled is not known: {}",
                        id,
                        Futures.unwrap(failure).getMessage());
            }
        });
        if (asked.isCompletedExceptionally()) {
            Futures.await(asked, Deadline.after(Duration.ZERO), "the goal " + id + " to be cancelled");
        }
    }

    @Override
    public R result(Duration limit) {
        return Futures.await(result.copy(), Deadline.after(limit), "the goal " + id + " to end");
    }

    @Override
    public CompletableFuture<R> resultAsync() {
        return result.copy();
    }
}
