package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long requests have waited at the broker, which does not tell. The clocks of a caller and of ours differ by what is
 * nearly the same each time, so a request has waited for as long as this difference is above the least that was seen of
 * its caller. That is never too much; it is too little for the first requests of a caller, when those have waited as well.
 * Thread-safe.
 */
final class WaitingTimes {

    /** Beyond, the caller that was silent for longest is forgotten. */
    private static final int MAX_CALLERS = 1_000;

    /** In so many milliseconds two clocks run apart by at most one: what NTP may do to a clock, 500 in a million. */
    private static final long STEADY = 2_000;

    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();

    @SuppressWarnings("serial") // never written
    private final Map<String, Difference> callers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Difference> eldest) {
            return size() > MAX_CALLERS;
        }
    };

    /** The least difference of a caller's clock, and when by ours that was known. */
    private record Difference(long millis, long at) {

        long leastAt(long now) {
            return millis + (now - at) / STEADY;
        }
    }

    WaitingTimes() {
        this(() -> System.nanoTime() / NANOS_OF_A_MILLI);
    }

    WaitingTimes(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * How long a request has waited.
     *
     * @return milliseconds, less than were left; 0 when that cannot be told
     */
    long of(BasicProperties request) {
        @Nullable String caller = request.getReplyTo();
        @Nullable Long left = FrameProperties.timeLeft(request);
        @Nullable Long id = CorrelationIds.of(request);
        if (caller == null || left == null || id == null) {
            return 0;
        }
        lock.lock();
        try {
            return of(caller, CorrelationIds.madeAt(id), left);
        } finally {
            lock.unlock();
        }
    }

    private long of(String caller, long sentAt, long left) {
        long now = clock.getAsLong();
        long difference = now - sentAt;
        Difference known = callers.get(caller);
        long least = known == null ? difference : Math.min(difference, known.leastAt(now));
        // The broker drops what has expired, so what seems to have is the clock of a machine that slept.
        if (difference - least >= left || difference < least) {
            least = difference;
        }
        callers.put(caller, new Difference(least, now));
        return difference - least;
    }
}
