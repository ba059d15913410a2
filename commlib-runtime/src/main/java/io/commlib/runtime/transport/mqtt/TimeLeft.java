package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.WireClock;

/**
 * The clock of deadlines over MQTT, which stands still at 0: no broker tells the time and those of machines differ, so a
 * deadline goes over the wire as the milliseconds that are left. It is written a hundredth earlier, but at most 5 ms, so that a
 * service does not take up what its caller gives up while it is on its way.
 */
final class TimeLeft implements WireClock {

    private static final long MOST_EARLIER = 5;

    @Override
    public long millis() {
        return 0;
    }

    @Override
    public long toWire(Deadline deadline) {
        long left = deadline.remainingNanos() / 1_000_000;
        return Math.max(1, left - Math.min(MOST_EARLIER, left / 100));
    }

    /** In whole seconds, as brokers count; at least one. */
    static long seconds(Deadline deadline) {
        return Math.min(deadline.remainingNanos() / 1_000_000_000 + 1, 0xFFFF_FFFFL);
    }
}
