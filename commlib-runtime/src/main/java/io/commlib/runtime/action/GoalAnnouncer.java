package io.commlib.runtime.action;

import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.pubsub.Channel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the clients of an action how their goals fare, on its two topics. Thread-safe. */
final class GoalAnnouncer<F> {

    private static final Logger LOG = LoggerFactory.getLogger(GoalAnnouncer.class);

    /**
     * The earliest that a final status goes out after the reply that tells a foreign client the goal's id: a Python client
     * drops a status that comes before it has read that, and then waits for ever. Clients of ours keep it until then.
     */
    private static final Duration REPLY_FIRST = Duration.ofMillis(50);

    /** How often the end of a goal is told again while the broker does not take it. */
    private static final Duration RETRY = Duration.ofMillis(500);

    private final EndpointContext context;
    private final String action;
    private final Channel<GoalNews<GoalStatus>> statuses;
    private final Channel<GoalNews<F>> feedback;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    GoalAnnouncer(EndpointContext context, ActionParts<?, ?, F> parts, String action) {
        this.context = context;
        this.action = action;
        this.statuses = new Channel<>(context, parts.status());
        this.feedback = new Channel<>(context, parts.feedback());
    }

    /** Tells how far a goal is; when that is not possible, the goal goes on all the same. */
    void feedback(String goalId, F message) {
        try {
            feedback.publish(new GoalNews<>(goalId, message));
        } catch (BadMessageException e) {
            throw e;
        } catch (CommlibException e) {
            if (complaints.tryPass() >= 0) {
                LOG.warn("Feedback of the goal {} of {} was lost: {}", goalId, action, e.getMessage());
            }
        }
    }

    /** Tells that a goal which had to wait is being worked on. Of others a client hears nothing until they end. */
    void announceBegin(Goal<?, ?, F> goal) {
        var unused = goal.tell(GoalStatus.EXECUTING, status -> publish(goal, status));
    }

    /** Tells that a goal was asked to end. */
    void announceCancelling(Goal<?, ?, F> goal) {
        var unused = goal.tell(GoalStatus.CANCELING, status -> publish(goal, status));
    }

    /** Tells that a goal has ended, so that its client asks for the result. */
    void announceEnd(Goal<?, ?, F> goal) {
        Duration early = REPLY_FIRST.minus(goal.known());
        if (goal.isForeign() && !early.isNegative()) {
            var unused = context.timer().after(early, () -> announceEnd(goal));
        } else {
            announceEndNow(goal);
        }
    }

    private void announceEndNow(Goal<?, ?, F> goal) {
        var unused = goal.tell(goal.status(), status -> publish(goal, status)).whenComplete((sent, failure) -> {
            goal.announced().complete(null);
            if (failure != null && !(Futures.unwrap(failure) instanceof ClosedException)) {
                retry(goal);
            }
        });
    }

    private void retry(Goal<?, ?, F> goal) {
        var unused = context.timer().after(RETRY, () -> {
            if (!goal.fetched().isDone()) {
                announceEndNow(goal);
            }
        });
    }

    private CompletableFuture<Void> publish(Goal<?, ?, F> goal, GoalStatus status) {
        return statuses.publishAsync(new GoalNews<>(goal.goalId(), status)).whenComplete((sent, failure) -> {
            if (failure != null && complaints.tryPass() >= 0) {
                LOG.warn(
                        "Nobody was told that the goal {} of {} is {}: {}",
                        goal.goalId(),
                        action,
                        status,
                        Futures.unwrap(failure).getMessage());
            }
        });
    }
}
