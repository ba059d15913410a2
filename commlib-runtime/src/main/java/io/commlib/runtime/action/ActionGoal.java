package io.commlib.runtime.action;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A goal that a service has accepted, as its client sees it. Whoever waits for its end is told by the service, without
 * asking again and again, also when the connection was lost meanwhile. Thread-safe.
 *
 * @param <R> the result
 */
public interface ActionGoal<R> {

    /**
     * The goal's id.
     *
     * @return as the service gave it
     */
    String id();

    /**
     * Where the goal is, as far as is known here: {@link GoalStatus#ACCEPTED} until the service tells something else, which
     * it does when a goal that had to wait is begun, is cancelled, or ends.
     *
     * @return the last status that came
     */
    GoalStatus status();

    /**
     * Asks the service to end the goal early, and does not wait for it; {@link #result} tells what was reached. Does
     * nothing when the goal has ended.
     *
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached
     */
    void cancel();

    /**
     * Waits for the result.
     *
     * @param limit the longest wait
     * @return what was reached; of a cancelled goal, until then
     * @throws io.commlib.runtime.error.CallTimeoutException when the goal has not ended by then; it goes on
     * @throws io.commlib.runtime.error.RemoteFailureException when the goal was aborted, or the service does not know it
     *     any more: the typed errors of the action are subclasses
     * @throws io.commlib.runtime.error.ClosedException when the node is closed before the goal ends
     */
    R result(Duration limit);

    /**
     * The result when it is there.
     *
     * @return completed on the node's threads; fails as {@link #result} throws, but never by itself because of time
     */
    CompletableFuture<R> resultAsync();
}
