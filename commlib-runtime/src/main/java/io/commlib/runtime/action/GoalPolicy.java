package io.commlib.runtime.action;

/** What a service does with a goal that comes when it works on as many as it may. */
public enum GoalPolicy {
    /** The new goal is not accepted; those before it go on. */
    REJECT,
    /**
     * The new goal is accepted and the oldest that is not cancelled yet is cancelled for it. The new one begins when one
     * before it has ended. Goals begin in the order in which they came, also one that is cancelled while it waits: its
     * handler sees that at once and says what was reached. While 64 wait, because the handler ignores that it is
     * cancelled, no more are accepted.
     */
    PREEMPT
}
