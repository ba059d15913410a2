package io.commlib.runtime.tcp;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a bridge counts, since it was opened. Thread-safe. */
public final class TcpBridgeMetrics {

    final AtomicInteger open = new AtomicInteger();
    final LongAdder accepted = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder unreachable = new LongAdder();
    final LongAdder idle = new LongAdder();
    final LongAdder broken = new LongAdder();
    final LongAdder toTarget = new LongAdder();
    final LongAdder fromTarget = new LongAdder();

    TcpBridgeMetrics() {}

    /**
     * How many connections are carried now.
     *
     * @return 0 to the limit
     */
    public int open() {
        return open.get();
    }

    /**
     * How many connections were taken.
     *
     * @return without those above the limit
     */
    public long accepted() {
        return accepted.sum();
    }

    /**
     * How many connections were reset because the limit was reached.
     *
     * @return a count
     */
    public long rejected() {
        return rejected.sum();
    }

    /**
     * How many connections were reset because the target could not be reached in time.
     *
     * @return a count
     */
    public long unreachable() {
        return unreachable.sum();
    }

    /**
     * How many connections were reset because they carried nothing for too long.
     *
     * @return a count
     */
    public long idle() {
        return idle.sum();
    }

    /**
     * How many connections were reset because one side broke.
     *
     * @return a count
     */
    public long broken() {
        return broken.sum();
    }

    /**
     * How many bytes the target was given.
     *
     * @return a count
     */
    public long bytesToTarget() {
        return toTarget.sum();
    }

    /**
     * How many bytes came from the target and were given to those who connected.
     *
     * @return a count
     */
    public long bytesFromTarget() {
        return fromTarget.sum();
    }

    /** All counters on one line. */
    @Override
    public String toString() {
        return "open=%d accepted=%d rejected=%d unreachable=%d idle=%d broken=%d bytesToTarget=%d bytesFromTarget=%d"
                .formatted(
                        open(),
                        accepted(),
                        rejected(),
                        unreachable(),
                        idle(),
                        broken(),
                        bytesToTarget(),
                        bytesFromTarget());
    }
}
