package io.commlib.runtime.bridge;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What a bridge counts, since it was opened. Thread-safe. */
public final class BridgeMetrics {

    private final LongAdder received = new LongAdder();
    private final LongAdder carried = new LongAdder();
    private final LongAdder filtered = new LongAdder();
    private final LongAdder looped = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicLong inFlight = new AtomicLong();

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
        return new Snapshot(
                received.sum(),
                carried.sum(),
                filtered.sum(),
                looped.sum(),
                dropped.sum(),
                failed.sum(),
                inFlight.get());
    }

    void countReceived() {
        received.increment();
        inFlight.incrementAndGet();
    }

    void countCarried() {
        end(carried);
    }

    void countFiltered() {
        end(filtered);
    }

    void countLooped() {
        end(looped);
    }

    void countDropped() {
        end(dropped);
    }

    void countFailed() {
        end(failed);
    }

    private void end(LongAdder outcome) {
        outcome.increment();
        inFlight.decrementAndGet();
    }

    /** All counters on one line. */
    @Override
    public String toString() {
        return snapshot().toString();
    }
}
