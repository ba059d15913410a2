package io.commlib.runtime.envelope;

import java.math.BigDecimal;

/** Numbers of headers, which peers write in any way. */
final class Numbers {

    private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    /** Below this a time since 1970 is in seconds: as milliseconds it would lie in 1973. */
    private static final long SECONDS_END = 100_000_000_000L;

    private static final long MILLIS_END = 1_000 * SECONDS_END;
    private static final long MICROS_END = 1_000 * MILLIS_END;

    private Numbers() {}

    /** Cuts off a fraction; what does not fit becomes the nearest that does. */
    static long toLong(BigDecimal number) {
        if (number.precision() - (long) number.scale() > 19) {
            return number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return number.max(MIN).min(MAX).longValue();
    }

    /** A number written as text, or 0 when it is none. */
    static long parse(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A time since 1970 in seconds, milli-, micro- or nanoseconds, told apart by size, as milliseconds. */
    static long toMillis(long time) {
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
