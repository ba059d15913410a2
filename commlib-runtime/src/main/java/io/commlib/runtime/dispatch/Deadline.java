package io.commlib.runtime.dispatch;

import java.time.Duration;

/**
 * A point in time after which an answer is of no use, held against the monotonic clock of this JVM, so that setting the
 * system's clock does not move it. Immutable.
 */
public final class Deadline implements Comparable<Deadline> {

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * A deadline counted from now.
     *
     * @param limit the time until then; zero or negative makes one that has passed, more than a century is a century
     * @return the deadline
     */
    public static Deadline after(Duration limit) {
        Duration bounded = limit.compareTo(LONGEST) > 0 ? LONGEST : limit.isNegative() ? Duration.ZERO : limit;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /**
     * The time that is left.
     *
     * @return zero when it has passed
     */
    public Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    /**
     * The time that is left, without an object.
     *
     * @return nanoseconds, zero when it has passed
     */
    public long remainingNanos() {
        return Math.max(0, nanoTime - System.nanoTime());
    }

    /**
     * Whether it has passed.
     *
     * @return true when nothing is left
     */
    public boolean isExpired() {
        return nanoTime - System.nanoTime() <= 0;
    }

    @Override
    public int compareTo(Deadline other) {
        return Long.signum(nanoTime - other.nanoTime);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline that && nanoTime == that.nanoTime;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(nanoTime);
    }

    /** The time that is left, for people. */
    @Override
    public String toString() {
        return isExpired() ? "passed" : "in " + remaining().toMillis() + " ms";
    }
}
