package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The correlation ids of a caller's requests. Each is another one, and tells when it was made: it is in microseconds, from
 * whenever, of a clock that nobody sets. Thread-safe.
 */
final class CorrelationIds {

    private static final int MICROS_OF_A_MILLI = 1_000;

    private static final int NANOS_OF_A_MICRO = 1_000;

    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    long next() {
        return last.updateAndGet(before -> Math.max(before + 1, System.nanoTime() / NANOS_OF_A_MICRO));
    }

    /** When an id was made, in milliseconds from whenever. */
    static long madeAt(long id) {
        return id / MICROS_OF_A_MILLI;
    }

    /** The id that a message has; null when it has none of ours. */
    static @Nullable Long of(BasicProperties properties) {
        try {
            return properties.getCorrelationId() == null ? null : Long.valueOf(properties.getCorrelationId());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
