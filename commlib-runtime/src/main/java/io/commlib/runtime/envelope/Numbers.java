package io.commlib.runtime.envelope;

import java.math.BigDecimal;

/** Numbers of headers, which peers write in any way. */
final class Numbers {

    private static final BigDecimal MIN = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

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
}
