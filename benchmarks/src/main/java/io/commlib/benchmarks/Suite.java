package io.commlib.benchmarks;

import java.time.Duration;
import java.util.Set;

/** A part of the benchmarks that can be run by itself. */
public interface Suite {

    /**
     * How long it takes, roughly.
     *
     * @param brokers as for {@link #run}
     * @return without the start of brokers
     */
    Duration expected(Set<Broker> brokers);

    /**
     * Measures, and reports each contest when it ends.
     *
     * @param brokers on which, as far as it needs any
     * @throws Exception when something other than a contender fails
     */
    void run(Set<Broker> brokers) throws Exception;
}
