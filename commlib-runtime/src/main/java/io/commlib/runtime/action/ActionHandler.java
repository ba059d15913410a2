package io.commlib.runtime.action;

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
     * @throws Exception whatever went wrong: the goal ends aborted, the service goes on
     */
    R execute(G goal, GoalContext<F> context) throws Exception;
}
