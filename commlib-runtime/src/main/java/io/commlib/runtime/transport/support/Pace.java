package io.commlib.runtime.transport.support;

/** How fast something follows one another lately. Thread-safe; what several threads note at once may count as one. */
public final class Pace {

    /**
     * What follows sooner than that on average is fast: a write takes some 10 microseconds, a lone call more than a hundred. On a
     * machine where it takes less, and is held back because more seems to come, that slows it, so that it is fast no more.
     */
    private static final long FAST_NANOS = 50_000;

    /** So far one pause counts. */
    private static final long LONGEST_NANOS = 1_000_000;

    /** Each one counts an eighth. */
    private static final int WEIGHT_BITS = 3;

    private volatile long last = System.nanoTime();
    private volatile long average = LONGEST_NANOS;

    /** Makes one of something that has not happened yet. */
    public Pace() {}

    /**
     * There is one more now.
     *
     * @param now by {@link System#nanoTime()}
     */
    public void onNext(long now) {
        long gap = Math.min(LONGEST_NANOS, now - last);
        last = now;
        long before = average;
        average = before + ((gap - before) >> WEIGHT_BITS);
    }

    /**
     * Whether it is fast, and has not paused.
     *
     * @param now by {@link System#nanoTime()}
     * @return false until many have followed one another
     */
    public boolean isFast(long now) {
        return average < FAST_NANOS && now - last < LONGEST_NANOS;
    }
}
