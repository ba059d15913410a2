package io.commlib.runtime.dispatch;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets something through once in a while, such as a log line that a broken peer would otherwise repeat. Thread-safe. */
public final class RateLimit {

    private final long period;
    private final AtomicLong next;
    private final AtomicLong suppressed = new AtomicLong();

    /**
     * Makes one that is open.
     *
     * @param period the shortest time between two that are let through
     */
    public RateLimit(Duration period) {
        this.period = period.toNanos();
        this.next = new AtomicLong(System.nanoTime());
    }

    /**
     * Asks to be let through.
     *
     * @return how many were held back since the last that was let through, or -1 when this one is held back
     */
    public long tryPass() {
        long now = System.nanoTime();
        long due = next.get();
        if (now - due < 0 || !next.compareAndSet(due, now + period)) {
            suppressed.incrementAndGet();
            return -1;
        }
        return suppressed.getAndSet(0);
    }
}
