package io.commlib.runtime.action;

import java.time.Duration;

/**
 * How an action is served.
 *
 * @param goals how many goals are worked on at once, at least 1; more are not accepted
 * @param resultsKept for how long the result of an ended goal can be fetched; at most 1,000 are kept
 */
public record ActionOptions(int goals, Duration resultsKept) {

    /** 64 goals at once, results kept for five minutes. */
    public static final ActionOptions DEFAULT = new ActionOptions(64, Duration.ofMinutes(5));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when there is no room for a goal
     */
    public ActionOptions {
        if (goals < 1 || resultsKept.isNegative()) {
            throw new IllegalArgumentException(goals + " goals, kept for " + resultsKept + ", let nothing through");
        }
    }
}
