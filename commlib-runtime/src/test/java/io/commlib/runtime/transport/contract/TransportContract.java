package io.commlib.runtime.transport.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The whole suite. A transport proves itself in a subclass that says which broker to use. */
public abstract class TransportContract
        implements PublishingContract,
                ContentContract,
                PatternContract,
                BackPressureContract,
                RetainedContract,
                RequestContract,
                DeadlineContract,
                ServingContract,
                DrainingContract,
                BoundsContract,
                ThreadContract,
                LifeCycleContract,
                ConcurrencyContract {

    private final Bench bench;

    /** Makes the suite. */
    protected TransportContract(TransportUnderTest underTest) {
        bench = new Bench(underTest);
    }

    @BeforeEach
    void takeStock() {
        bench.takeStock();
    }

    @AfterEach
    void clearUp() {
        bench.close();
    }

    @Override
    public Bench bench() {
        return bench;
    }
}
