package io.commlib.runtime.action;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.CallHandler;
import io.commlib.runtime.rpc.RpcOptions;
import io.commlib.runtime.rpc.RpcService;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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

    /** How long a closing service answers for the results of the goals that the closing has ended. */
    private static final Duration LINGER = Duration.ofMillis(500);

    private final EndpointContext context;
    private final Action<G, R, F> action;
    private final ActionHandler<G, R, F> handler;
    private final Goals<G, R, F> goals;
    private final GoalAnnouncer<F> announcer;

    /** Goals that were accepted, and whose clients have not been told so, by their ids. */
    private final Map<String, Goal<G, R, F>> unanswered = new ConcurrentHashMap<>();

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
        this.context = ActionParts.surroundings(context);
        this.action = action;
        this.handler = handler;
        this.goals = new Goals<>(options);
        this.announcer = new GoalAnnouncer<>(this.context, parts, action.uri().toString());
        this.sending = RpcService.register(this.context, parts.sendGoal(), RpcOptions.DEFAULT, new Accepting());
        this.cancelling =
                RpcService.register(this.context, parts.cancelGoal(), RpcOptions.DEFAULT, (id, headers) -> cancel(id));
        this.fetching = RpcService.register(this.context, parts.getResult(), RpcOptions.DEFAULT, this::result);
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

    private GoalReply<String> accept(G data, Headers headers) throws Exception {
        if (!handler.accepts(data)) {
            return GoalReply.no();
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        Goal<G, R, F> goal = new Goal<>(id, data, isForeign(headers), message -> announcer.feedback(id, message));
        Goals.Admission<G, R, F> admission = goals.admit(goal);
        if (admission.preempted() != null) {
            startCancel(admission.preempted());
        }
        if (!admission.accepted()) {
            return GoalReply.no();
        }
        unanswered.put(id, goal);
        if (admission.begins()) {
            begin(goal);
        }
        return new GoalReply<>(GoalReply.YES, id);
    }

    /** Our own clients always say by when they need the answer. */
    private static boolean isForeign(Headers headers) {
        return headers.deadline() == null;
    }

    private void begin(Goal<G, R, F> goal) {
        try {
            context.workers().execute(() -> {
                goal.begin();
                HandlerScope.call(() -> execute(goal));
                end(goal);
            });
        } catch (RejectedExecutionException e) {
            goal.abort(new RemoteFailureException("", "the node was closed before the goal was begun", e));
            end(goal);
        }
    }

    private GoalStatus execute(Goal<G, R, F> goal) {
        try {
            goal.succeed(Objects.requireNonNull(handler.execute(goal.data(), goal), "the handler returned no result"));
        } catch (RemoteFailureException told) {
            goal.abort(told);
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.error("The goal {} of {} was aborted", goal.goalId(), action.uri(), e);
            goal.abort(new RemoteFailureException(
                    "", "the goal " + goal.goalId() + " was aborted; the log of the service says why"));
        }
        return goal.status();
    }

    private void end(Goal<G, R, F> goal) {
        @Nullable Goal<G, R, F> next = goals.end(goal);
        announcer.announceEnd(goal);
        if (next != null) {
            announcer.announceBegin(next);
            begin(next);
        }
    }

    /** Answers when the handler has returned, or when the caller has waited for half its time. */
    private GoalReply<Nothing> cancel(String id) {
        Goal<G, R, F> goal = goals.find(id);
        if (goal == null || !startCancel(goal)) {
            return GoalReply.no();
        }
        Futures.awaitDone(
                goal.announced(), Deadline.after(context.settings().timeout().dividedBy(2)));
        return new GoalReply<>(GoalReply.YES, Nothing.NOTHING);
    }

    /** Asks a goal to end, after telling its client; false when it has ended. */
    private boolean startCancel(Goal<G, R, F> goal) {
        boolean first = goal.cancel();
        if (first) {
            announcer.announceCancelling(goal);
            goal.tellCancelled();
        }
        return first || goal.status() == GoalStatus.CANCELING;
    }

    /** A foreign client is told by the status alone that a goal was aborted or is not known; ours is told why. */
    private GoalReply<R> result(String id, Headers headers) {
        Goal<G, R, F> goal = goals.find(id);
        if (isForeign(headers)) {
            return goal == null ? GoalReply.no() : goal.reply();
        }
        if (goal == null) {
            throw new RemoteFailureException(
                    "", "the goal " + id + " is not known here: it ended too long ago, or the service was restarted");
        }
        GoalReply<R> reply = goal.reply();
        @Nullable RemoteFailureException failure = goal.failure();
        if (failure != null) {
            throw failure;
        }
        return reply;
    }

    /** Accepts nothing more, asks what runs to end, and answers for its results a little longer. */
    private CompletableFuture<Void> drainOnce() {
        List<Goal<G, R, F>> unfinished = goals.close();
        CompletableFuture<Void> accepted = sending.close();
        unfinished.forEach(this::startCancel);
        CompletableFuture<?>[] fetched = unfinished.stream()
                .map(goal -> goal.announced()
                        .thenCompose(end -> goal.fetched()
                                .copy()
                                .completeOnTimeout(null, LINGER.toMillis(), TimeUnit.MILLISECONDS)))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(CompletableFuture.allOf(fetched), accepted)
                .thenCompose(ended -> CompletableFuture.allOf(cancelling.close(), fetching.close()));
    }

    /** Takes goals, and notes when their clients were told. */
    private final class Accepting implements CallHandler<G, GoalReply<String>> {

        @Override
        public GoalReply<String> handle(G data, Headers headers) throws Exception {
            return accept(data, headers);
        }

        @Override
        public void onAnswered(GoalReply<String> reply) {
            @Nullable String id = reply.value();
            Goal<G, R, F> goal = id == null ? null : unanswered.remove(id);
            if (goal != null) {
                goal.answered();
            }
        }
    }
}
