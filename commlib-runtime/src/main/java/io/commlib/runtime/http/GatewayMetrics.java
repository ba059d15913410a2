package io.commlib.runtime.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a gateway counts, since it was opened. Thread-safe. */
public final class GatewayMetrics {

    final LongAdder calls = new LongAdder();
    final LongAdder failedCalls = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder tooSlow = new LongAdder();
    final AtomicInteger streams = new AtomicInteger();
    final LongAdder events = new LongAdder();
    final LongAdder dropped = new LongAdder();

    GatewayMetrics() {}

    /**
     * How many rpcs were called.
     *
     * @return a count
     */
    public long calls() {
        return calls.sum();
    }

    /**
     * How many calls were answered with a problem.
     *
     * @return a count, those refused before the rpc included
     */
    public long failedCalls() {
        return failedCalls.sum();
    }

    /**
     * How many requests were turned away because too many were there already.
     *
     * @return a count
     */
    public long rejected() {
        return rejected.sum();
    }

    /**
     * How many connections were ended because the client sent or took too slowly.
     *
     * @return a count
     */
    public long tooSlow() {
        return tooSlow.sum();
    }

    /**
     * How many streams of events are open now.
     *
     * @return 0 to the limit
     */
    public int streams() {
        return streams.get();
    }

    /**
     * How many events were sent.
     *
     * @return a count
     */
    public long events() {
        return events.sum();
    }

    /**
     * How many events were dropped because a client was too slow for them.
     *
     * @return a count
     */
    public long dropped() {
        return dropped.sum();
    }

    /** All counters on one line. */
    @Override
    public String toString() {
        return "calls=%d failedCalls=%d rejected=%d tooSlow=%d streams=%d events=%d dropped=%d"
                .formatted(calls(), failedCalls(), rejected(), tooSlow(), streams(), events(), dropped());
    }
}
