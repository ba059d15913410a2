package io.commlib.runtime.envelope;

import io.commlib.runtime.dispatch.Deadline;
import java.time.Duration;

/** The clock that deadlines refer to on the wire: that of the broker where it can be asked, so that peers agree. */
@FunctionalInterface
public interface WireClock {

    /** The clock of this machine. */
    WireClock SYSTEM = System::currentTimeMillis;

    /**
     * What it shows.
     *
     * @return milliseconds since 1970
     */
    long millis();

    /**
     * A deadline as it goes over the wire.
     *
     * @param deadline of this JVM
     * @return milliseconds since 1970, by this clock
     */
    default long toWire(Deadline deadline) {
        return millis() + deadline.remainingNanos() / 1_000_000;
    }

    /**
     * A deadline that came over the wire.
     *
     * @param milliseconds since 1970, by this clock
     * @return of this JVM
     */
    default Deadline fromWire(long milliseconds) {
        return Deadline.after(Duration.ofMillis(Math.subtractExact(Math.max(milliseconds, 0), millis())));
    }
}
