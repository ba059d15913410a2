package io.commlib.runtime.action;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.rpc.RpcService;
import io.commlib.runtime.transport.Registration;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on the goals of one action: three services and two topics below its address.
 *
 * @param <G> the goal
 * @param <R> the result
 * @param <F> the feedback
 */
public final class ActionService<G, R, F> {

    private static final Logger LOG = LoggerFactory.getLogger(ActionService.class);

    private static final int ENDED_KEPT = 1_000;

    /**
     * The earliest that a final status goes out after the goal was accepted: a Python client drops a status that comes
     * before it has read the reply that tells it the goal's id, and then waits for ever.
     */
    private static final Duration REPLY_FIRST = Duration.ofMillis(50);

    /** How long a closing service answers for the results of the goals that the closing has ended. */
    private static final Duration LINGER = Duration.ofMillis(500);

    private final EndpointContext context;
    private final Action<G, R, F> action;
    private final ActionHandler<G, R, F> handler;
    private final Goals<R, F> goals;
    private final Channel<GoalNews<GoalStatus>> statuses;
    private final Channel<GoalNews<F>> feedback;
    private final Registration sending;
    private final Registration cancelling;
    private final Registration fetching;
    private final Supplier<CompletableFuture<Void>> drain = new Once<>(this::drainOnce);

    private ActionService(
            EndpointContext context,
            Action<G, R, F> action,
            ActionParts<G, R, F> parts,
            ActionOptions options,
            ActionHandler<G, R, F> handler) {
        this.context = context;
        this.action = action;
        this.handler = handler;
        this.goals = new Goals<>(options.goals(), ENDED_KEPT, options.resultsKept());
        this.statuses = new Channel<>(context, parts.status());
        this.feedback = new Channel<>(context, parts.feedback());
        this.sending = RpcService.register(context, parts.sendGoal(), RpcOptions.DEFAULT, this::accept);
        this.cancelling = RpcService.register(context, parts.cancelGoal(), RpcOptions.DEFAULT, this::cancel);
        this.fetching = RpcService.register(context, parts.getResult(), RpcOptions.DEFAULT, this::result);
    }

    /**
     * Opens one; nodes do.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param context of the node
     * @param action with its parameters filled in
     * @param options how
     * @param handler works on goals
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public static <G, R, F> Endpoint open(
            EndpointContext context, Action<G, R, F> action, ActionOptions options, ActionHandler<G, R, F> handler) {
        context.open().requireOpen();
        ActionParts<G, R, F> parts = ActionParts.of(action, context.settings().timeout());
        ActionService<G, R, F> service = new ActionService<>(context, action, parts, options, handler);
        Endpoint endpoint = OpenEndpoint.open(context, service.drain, () -> {});
        try {
            RpcService.awaitReady(context, parts.sendGoal(), service.sending);
            RpcService.awaitReady(context, parts.cancelGoal(), service.cancelling);
            RpcService.awaitReady(context, parts.getResult(), service.fetching);
            return endpoint;
        } catch (RuntimeException e) {
            endpoint.close();
            throw e;
        }
    }

    private GoalReply<String> accept(G data) {
        String id = UUID.randomUUID().toString().replace("-", "");
        Goal<R, F> goal = new Goal<>(id, message -> feedback.publish(new GoalNews<>(id, message)));
        if (!goals.add(goal)) {
            return GoalReply.no();
        }
        try {
            context.workers().execute(() -> work(goal, data));
        } catch (RejectedExecutionException closedNode) {
            goal.finish(null);
            goal.returned().complete(null);
            return GoalReply.no();
        }
        return new GoalReply<>(GoalReply.YES, id);
    }

    private void work(Goal<R, F> goal, G data) {
        goal.finish(HandlerScope.call(() -> execute(goal, data)));
        goals.end(goal);
        long early = goal.acceptedAt() + REPLY_FIRST.toNanos() - System.nanoTime();
        if (early > 0) {
            var unused = context.timer().after(Duration.ofNanos(early), () -> announceEnd(goal));
        } else {
            announceEnd(goal);
        }
    }

    private @Nullable R execute(Goal<R, F> goal, G data) {
        try {
            return handler.execute(data, goal);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.error("The goal {} of {} was aborted", goal.goalId(), action.uri(), e);
            return null;
        }
    }

    private void announceEnd(Goal<R, F> goal) {
        var unused = announce(goal, goal.status())
                .whenComplete((sent, failure) -> goal.returned().complete(null));
    }

    private CompletableFuture<Void> announce(Goal<R, F> goal, GoalStatus status) {
        return statuses.publishAsync(new GoalNews<>(goal.goalId(), status)).whenComplete((sent, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "Nobody was told that the goal {} of {} is {}: {}",
                        goal.goalId(),
                        action.uri(),
                        status,
                        Futures.unwrap(failure).getMessage());
            }
        });
    }

    /** Answers when the handler has returned, or when the caller has waited for half its time. */
    private GoalReply<Nothing> cancel(String id) {
        Goal<R, F> goal = goals.find(id);
        if (goal == null || !startCancel(goal)) {
            return GoalReply.no();
        }
        Futures.awaitDone(
                goal.returned(), Deadline.after(context.settings().timeout().dividedBy(2)));
        return new GoalReply<>(GoalReply.YES, Nothing.NOTHING);
    }

    private boolean startCancel(Goal<R, F> goal) {
        boolean first = goal.cancel();
        if (first) {
            Futures.awaitDone(
                    announce(goal, GoalStatus.CANCELING),
                    Deadline.after(context.settings().timeout().dividedBy(2)));
        }
        return first || goal.status() == GoalStatus.CANCELING;
    }

    private GoalReply<R> result(String id) {
        Goal<R, F> goal = goals.find(id);
        return goal == null ? GoalReply.no() : goal.reply();
    }

    /** Accepts nothing more, asks what runs to end, and answers for its results a little longer. */
    private CompletableFuture<Void> drainOnce() {
        List<Goal<R, F>> unfinished = goals.close();
        CompletableFuture<Void> accepted = sending.close();
        unfinished.forEach(goal -> {
            if (goal.cancel()) {
                var unused = announce(goal, GoalStatus.CANCELING);
            }
        });
        CompletableFuture<?>[] fetched = unfinished.stream()
                .map(goal -> goal.returned()
                        .thenCompose(end -> goal.fetched()
                                .copy()
                                .completeOnTimeout(null, LINGER.toMillis(), TimeUnit.MILLISECONDS)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(CompletableFuture.allOf(fetched), accepted)
                .thenCompose(ended -> CompletableFuture.allOf(cancelling.close(), fetching.close()));
    }
}
