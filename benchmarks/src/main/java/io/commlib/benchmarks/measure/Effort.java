package io.commlib.benchmarks.measure;

import java.time.Duration;

/**
 * How much to measure.
 *
 * @param quick whether there are only the settings that tell most, and only ours and what it is compared with
 * @param rounds how often each contender is measured
 * @param warmUp how long each contender runs before, unmeasured; may be zero
 * @param trial how long each measurement is
 */
public record Effort(boolean quick, int rounds, Duration warmUp, Duration trial) {

    private static final Duration WARM_UP_AGAIN = Duration.ofMillis(1500);

    /**
     * The same without warming up, for contenders that run in processes of their own.
     *
     * @return a copy
     */
    public Effort cold() {
        return new Effort(quick, rounds, Duration.ZERO, trial);
    }

    /**
     * The same with at most 1.5 s to warm up, for contenders that have run in this JVM before, in another setting.
     *
     * @return a copy
     */
    public Effort again() {
        return warmUp.compareTo(WARM_UP_AGAIN) <= 0 ? this : new Effort(quick, rounds, WARM_UP_AGAIN, trial);
    }

    /**
     * The same with more rounds, for what is chosen by: single ones vary by a fifth.
     *
     * @param times so many times as many
     * @return a copy; the same when it has to be quick
     */
    public Effort moreRounds(int times) {
        return quick ? this : new Effort(false, times * rounds, warmUp, trial);
    }

    /**
     * How long a contest takes.
     *
     * @param contenders how many take part
     * @return without what they need to open
     */
    public Duration expected(int contenders) {
        return warmUp.plus(trial.multipliedBy(rounds)).multipliedBy(contenders);
    }
}
