package io.commlib.runtime.transport;

import java.util.concurrent.atomic.LongAdder;

/** What a transport counts, from its connection to now. Thread-safe. */
public final class TransportMetrics {

    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private final LongAdder expired = new LongAdder();
    private final LongAdder lateReplies = new LongAdder();
    private final LongAdder reconnects = new LongAdder();

    /** Makes one that has counted nothing. */
    public TransportMetrics() {}

    /**
     * What was counted until some moment.
     *
     * @param sent frames handed to the broker: published, requests, replies
     * @param received frames handed to handlers and callers
     * @param dropped frames lost because a handler had no room for them
     * @param malformed what came in and was no frame
     * @param expired requests that came in after their deadline, and replies that were ready too late to be sent
     * @param lateReplies replies that nobody waited for any more
     * @param reconnects how often the connection was made anew
     */
    public record Snapshot(
            long sent, long received, long dropped, long malformed, long expired, long lateReplies, long reconnects) {}

    /**
     * Reads the counters.
     *
     * @return all of them, not necessarily of the same instant
     */
    public Snapshot snapshot() {
        return new Snapshot(
                sent.sum(),
                received.sum(),
                dropped.sum(),
                malformed.sum(),
                expired.sum(),
                lateReplies.sum(),
                reconnects.sum());
    }

    /** Counts a frame handed to the broker. */
    public void countSent() {
        sent.increment();
    }

    /** Counts a frame handed to a handler or caller. */
    public void countReceived() {
        received.increment();
    }

    /** Counts a frame lost because a handler had no room for it. */
    public void countDropped() {
        dropped.increment();
    }

    /** Counts something that came in and was no frame. */
    public void countMalformed() {
        malformed.increment();
    }

    /** Counts a request that came in, or a reply that was ready, after the deadline. */
    public void countExpired() {
        expired.increment();
    }

    /** Counts a reply that nobody waited for any more. */
    public void countLateReply() {
        lateReplies.increment();
    }

    /** Counts a connection made anew. */
    public void countReconnect() {
        reconnects.increment();
    }
}
