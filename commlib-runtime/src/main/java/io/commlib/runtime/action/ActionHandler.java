package io.commlib.runtime.action;

import java.util.function.Predicate;

/**
 * Works on goals. Called on the node's threads.
 *
 * @param <G> the goal
 * @param <R> the result
 * @param <F> the feedback
 */
@FunctionalInterface
public interface ActionHandler<G, R, F> {

    /**
     * Works on one goal until it is reached, or until {@link GoalContext#isCancelled()}.
     *
     * @param goal the goal, already checked against its declaration
     * @param context feedback and cancellation
     * @return the result; of a cancelled goal, what was reached
     * @throws Exception whatever went wrong: the goal ends aborted, the service goes on. The client is told of a typed
     *     error as such, of anything else only that it happened
     */
    R execute(G goal, GoalContext<F> context) throws Exception;

    /**
     * Says whether a goal is accepted at all; every goal is, unless this is overridden. Called before it is known whether
     * there is room for it, on many threads at once. Should not take long: the client waits.
     *
     * @param goal the goal, already checked against its declaration
     * @return false to refuse it, of which the client is told by a {@link
     *     io.commlib.runtime.error.RejectedException}
     * @throws Exception to refuse it with a reason: the client is told of a typed error as such
     */
    default boolean accepts(G goal) throws Exception {
        return true;
    }

    /**
     * Joins the two halves of a handler.
     *
     * @param <G> the goal
     * @param <R> the result
     * @param <F> the feedback
     * @param execute works on goals
     * @param accepts says whether a goal is accepted at all, instead of what the other says of it
     * @return both
     */
    static <G, R, F> ActionHandler<G, R, F> of(ActionHandler<G, R, F> execute, Predicate<G> accepts) {
        return new ActionHandler<>() {
            @Override
            public R execute(G goal, GoalContext<F> context) throws Exception {
                return execute.execute(goal, context);
            }

            @Override
            public boolean accepts(G goal) {
                return accepts.test(goal);
            }
        };
    }
}
