package io.commlib.runtime.action;

import java.time.Duration;

/**
 * How an action is served.
 *
 * @param goals how many goals are worked on at once, at least 1
 * @param policy what is done with a goal that comes when there are so many
 * @param keepFor for how long the result of an ended goal can be fetched
 * @param keepAtMost of how many ended goals the results can be fetched, at least 1; the oldest are forgotten first
 */
public record ActionOptions(int goals, GoalPolicy policy, Duration keepFor, int keepAtMost) {

    /** 64 goals at once and no more; results kept for five minutes, of at most 1,000 goals. */
    public static final ActionOptions DEFAULT = new ActionOptions(64, GoalPolicy.REJECT, Duration.ofMinutes(5), 1_000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when there is no room for a goal or its result
     */
    public ActionOptions {
        if (goals < 1 || keepFor.isNegative() || keepAtMost < 1) {
            throw new IllegalArgumentException(
                    goals + " goals, " + keepAtMost + " of which are kept for " + keepFor + ", let nothing through");
        }
    }

    /**
     * One goal at a time.
     *
     * @param policy what is done with a goal that comes meanwhile
     * @return {@link #DEFAULT} but for that
     */
    public static ActionOptions oneAtATime(GoalPolicy policy) {
        return DEFAULT.withGoals(1, policy);
    }

    /**
     * The same with so many goals at once.
     *
     * @param count at least 1
     * @param whenFull what is done with a goal that comes when there are so many
     * @return a copy
     */
    public ActionOptions withGoals(int count, GoalPolicy whenFull) {
        return new ActionOptions(count, whenFull, keepFor, keepAtMost);
    }

    /**
     * The same, keeping results differently.
     *
     * @param time for how long the result of an ended goal can be fetched
     * @param atMost of how many ended goals
     * @return a copy
     */
    public ActionOptions withResultsKept(Duration time, int atMost) {
        return new ActionOptions(goals, policy, time, atMost);
    }
}
