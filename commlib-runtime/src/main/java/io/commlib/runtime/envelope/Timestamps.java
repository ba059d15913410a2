package io.commlib.runtime.envelope;

/** Times since 1970, which peers send in various units. */
public final class Timestamps {

    /** Below this a time since 1970 is in seconds: as milliseconds it would lie in 1973. */
    private static final long SECONDS_END = 100_000_000_000L;

    private static final long MILLIS_END = 1_000 * SECONDS_END;
    private static final long MICROS_END = 1_000 * MILLIS_END;

    private Timestamps() {}

    /**
     * Reads one.
     *
     * @param time since 1970 in seconds, milli-, micro- or nanoseconds, told apart by size
     * @return milliseconds since 1970; 0 for what is negative
     */
    public static long toMillis(long time) {
        if (time <= 0) {
            return 0;
        }
        if (time < SECONDS_END) {
            return time * 1_000;
        }
        if (time < MILLIS_END) {
            return time;
        }
        return time < MICROS_END ? time / 1_000 : time / 1_000_000;
    }
}
