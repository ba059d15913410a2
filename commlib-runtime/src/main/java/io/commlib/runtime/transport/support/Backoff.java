package io.commlib.runtime.transport.support;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Delays between attempts: each twice the last up to a bound, and each random by half, so that peers do not come at once. */
public final class Backoff {

    private final long first;
    private final long longest;
    private long delay;

    /**
     * Makes one.
     *
     * @param first the first delay, at most
     * @param longest the longest
     */
    public Backoff(Duration first, Duration longest) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
        this.delay = this.first;
    }

    /**
     * The delay before the next attempt.
     *
     * @return from half of it to all of it
     */
    public synchronized Duration next() {
        long now = delay;
        delay = Math.min(longest, delay * 2);
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(now / 2, now + 1));
    }

    /** An attempt has succeeded. */
    public synchronized void reset() {
        delay = first;
    }
}
