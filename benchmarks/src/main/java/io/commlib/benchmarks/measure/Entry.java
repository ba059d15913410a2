package io.commlib.benchmarks.measure;

import java.time.Duration;

/**
 * One that takes part in a contest.
 *
 * @param name of the contender
 * @param baseline whether the others are compared with it
 * @param trial measures it once
 */
public record Entry(String name, boolean baseline, Trial trial) {

    /** One measurement. */
    @FunctionalInterface
    public interface Trial {

        /**
         * Measures once.
         *
         * @param time how long, where that is for others to say
         * @return what it came to
         * @throws Exception when the contender fails
         */
        Figures run(Duration time) throws Exception;
    }
}
