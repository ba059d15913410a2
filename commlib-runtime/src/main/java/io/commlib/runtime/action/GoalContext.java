package io.commlib.runtime.action;

/**
 * What an action's handler knows of the goal it works on. Thread-safe.
 *
 * @param <F> the feedback
 */
public interface GoalContext<F> {

    /**
     * The goal's id, as its client knows it.
     *
     * @return 32 lower-case hexadecimal digits
     */
    String goalId();

    /**
     * Whether the client, or the node on closing, has asked the goal to end early. The handler should return soon with
     * what it has.
     *
     * @return true once asked
     */
    boolean isCancelled();

    /**
     * Waits until the goal is asked to end early; what a handler calls instead of sleeping.
     *
     * @param limit the longest wait
     * @return true when asked, false when the limit passed first
     * @throws InterruptedException when the waiting thread is interrupted
     */
    boolean awaitCancel(java.time.Duration limit) throws InterruptedException;

    /**
     * Tells the client how far the goal is.
     *
     * @param feedback what to tell
     */
    void feedback(F feedback);
}
