package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.envelope.Timestamps;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * The timestamp of a message. AMQP 0-9-1 says seconds, and the client library turns them into a date; commlib sends
 * milliseconds, and its Python relatives milliseconds or nanoseconds.
 */
@SuppressWarnings("JavaUtilDate") // what the client library takes and gives
final class TimestampProperty {

    /** Times 125 it is 1 modulo 2 to the 64th. */
    private static final long INVERSE_OF_125 = 0x1cac083126e978d5L;

    private TimestampProperty() {}

    /** The date for which the client library sends these milliseconds. */
    static @Nullable Date write(long milliseconds) {
        return milliseconds == 0 ? null : new Date(milliseconds * 1_000);
    }

    /**
     * Reads it in whatever unit it is, told by its size.
     *
     * @return milliseconds since 1970, 0 when there is none
     */
    static long read(@Nullable Date date) {
        return date == null ? 0 : Timestamps.toMillis(sent(date));
    }

    /** The number sent: the client library has multiplied it by a thousand, which overflows for nanoseconds. */
    private static long sent(Date date) {
        return (date.getTime() * INVERSE_OF_125) >>> 3;
    }
}
