package io.commlib.runtime.bridge;

import java.util.concurrent.atomic.LongAdder;

/** What a bridge counts, since it was opened. Thread-safe. */
public final class BridgeMetrics {

    private final LongAdder received = new LongAdder();
    private final LongAdder carried = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder looped = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder failed = new LongAdder();

    BridgeMetrics() {}

    /**
     * What was counted until some moment. What was received is in flight or has one of the other outcomes.
     *
     * @param received messages and requests that came from a source
     * @param carried messages that a target has, and requests that it answered, be it with an error
     * @param filtered what a transformation held back
     * @param looped what was not carried because it had been there
     * @param dropped messages that were lost because the target was away or the bridge was closed
     * @param failed what the target or a transformation refused, and requests that the target did not answer
     * @param inFlight what came and has no outcome as yet
     */
    public record Snapshot(
            long received, long carried, long filtered, long looped, long dropped, long failed, long inFlight) {}

    /**
     * Reads the counters.
     *
     * @return all of them, not necessarily of the same instant
     */
    public Snapshot snapshot() {
        long hasCarried = carried.sum();
        long hasFiltered = filtered.sum();
        long hasLooped = looped.sum();
        long hasDropped = dropped.sum();
        long hasFailed = failed.sum();
        // Last, so that what has an outcome above is among it.
        long hasReceived = received.sum();
        long ended = hasCarried + hasFiltered + hasLooped + hasDropped + hasFailed;
        return new Snapshot(
                hasReceived, hasCarried, hasFiltered, hasLooped, hasDropped, hasFailed, hasReceived - ended);
    }

    void countReceived() {
        received.increment();
    }

    void countCarried() {
        carried.increment();
    }

    void countFiltered() {
        filtered.increment();
    }

    void countLooped() {
        looped.increment();
    }

    void countDropped() {
        dropped.increment();
    }

    void countFailed() {
        failed.increment();
    }

    /** All counters on one line. */
    @Override
    public String toString() {
        return snapshot().toString();
    }
}
