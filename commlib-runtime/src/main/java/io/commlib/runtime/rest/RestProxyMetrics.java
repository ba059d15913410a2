package io.commlib.runtime.rest;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a REST proxy counts, since it was opened. Thread-safe. */
public final class RestProxyMetrics {

    private final LongAdder calls = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicInteger inFlight = new AtomicInteger();

    RestProxyMetrics() {}

    /**
     * How many calls were asked for.
     *
     * @return a count
     */
    public long calls() {
        return calls.sum();
    }

    /**
     * How many calls were refused, because the proxy may not reach where they or a redirect lead.
     *
     * @return a count
     */
    public long refused() {
        return refused.sum();
    }

    /**
     * How many calls had no answer for another reason.
     *
     * @return a count
     */
    public long failed() {
        return failed.sum();
    }

    /**
     * How many calls are being made now.
     *
     * @return 0 to the limit
     */
    public int inFlight() {
        return inFlight.get();
    }

    void begin() {
        calls.increment();
        inFlight.incrementAndGet();
    }

    void end() {
        inFlight.decrementAndGet();
    }

    void countFailure(RuntimeException failure) {
        boolean notAllowed = failure instanceof RestFailure known && known.reason() == RestFailure.Reason.NOT_ALLOWED;
        (notAllowed ? refused : failed).increment();
    }

    /** All counters on one line. */
    @Override
    public String toString() {
        return "calls=%d refused=%d failed=%d inFlight=%d".formatted(calls(), refused(), failed(), inFlight());
    }
}
