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

    /**
     * The same without warming up, for contenders that run in processes of their own.
     *
     * @return a copy
     */
    public Effort cold() {
        return new Effort(quick, rounds, Duration.ZERO, trial);
    }
}
