package io.commlib.runtime.action;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Mailbox;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.RpcClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One goal on the side that sent it. Thread-safe. */
final class ClientGoal<R, F> implements ActionGoal<R> {

    private static final Logger LOG = LoggerFactory.getLogger(ClientGoal.class);

    private static final int NEWS_LIMIT = 1_000;

    private final String id;
    private final RpcClient<String, GoalReply<Nothing>> canceller;
    private final RpcClient<String, GoalReply<R>> fetcher;
    private final Consumer<F> onFeedback;
    private final AtomicInteger status = new AtomicInteger(GoalStatus.ACCEPTED.number());
    private final Mailbox<Consumer<ClientGoal<R, F>>> news;
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final CompletableFuture<R> result = new CompletableFuture<>();

    ClientGoal(
            String id,
            RpcClient<String, GoalReply<Nothing>> canceller,
            RpcClient<String, GoalReply<R>> fetcher,
            Consumer<F> onFeedback,
            Executor workers) {
        this.id = id;
        this.canceller = canceller;
        this.fetcher = fetcher;
        this.onFeedback = onFeedback;
        this.news = new Mailbox<>(NEWS_LIMIT, 1, Overflow.DROP_OLDEST, workers, action -> action.accept(this));
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

    /** Asks for the result: after the final status, and after a time in which that may have been missed. */
    void fetch() {
        if (!result.isDone() && fetching.compareAndSet(false, true)) {
            var unused = fetcher.callAsync(id).whenComplete((reply, failure) -> {
                fetching.set(false);
                if (failure != null) {
                    onFetchFailed(Futures.unwrap(failure));
                } else {
                    onReply(reply);
                }
            });
        }
    }

    private void onReply(GoalReply<R> reply) {
        if (reply.status() == GoalReply.NO) {
            fail(new RemoteFailureException("", "the service does not know the goal " + id + " any more"));
            return;
        }
        GoalStatus now = GoalStatus.of(reply.status());
        status.set(now.number());
        @Nullable R reached = reply.value();
        if (now == GoalStatus.ABORTED) {
            fail(new RemoteFailureException("", "the goal " + id + " was aborted; the log of the service says why"));
        } else if (now.isFinal() && reached != null) {
            result.complete(reached);
        } else if (now.isFinal()) {
            fail(new RemoteFailureException("", "the goal " + id + " is " + now + ", but has no result"));
        }
    }

    private void onFetchFailed(Throwable failure) {
        if (status().isFinal()) {
            result.completeExceptionally(failure);
        } else {
            LOG.debug("Whether the goal {} has ended is not known", id, failure);
        }
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
            if (failure != null) {
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
