package io.commlib.runtime.bridge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Ends the loops that hops cannot show, because somebody else on the way drops them: a message that goes around comes again
 * with the same body, at once, as often as it is carried. Of so many equal messages in a row one is held back, which ends the
 * turns of that one; to a sensor that really sends so many equal values it is one value lost. Thread-safe.
 */
final class Repeats {

    /** Messages further apart than this are not in a row. */
    static final Duration GAP = Duration.ofSeconds(1);

    static final int CAPACITY = 10_000;

    private final int carried;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    /** The last one that came is the last here. */
    private final Map<Fingerprint, Row> rows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Row> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * Makes one that has seen nothing.
     *
     * @param carried so many equal messages in a row are carried, at least 1
     */
    Repeats(int carried) {
        this(carried, System::nanoTime);
    }

    Repeats(int carried, LongSupplier nanoTime) {
        this.carried = carried;
        this.nanoTime = nanoTime;
    }

    /** Counts a message; whether it is to be held back. */
    boolean isOneTooMany(Fingerprint message) {
        long now = nanoTime.getAsLong();
        lock.lock();
        try {
            Row row = rows.computeIfAbsent(message, key -> new Row());
            boolean goesOn = row.length > 0 && now - row.last <= GAP.toNanos();
            row.last = now;
            row.length = goesOn ? row.length + 1 : 1;
            if (row.length <= carried) {
                return false;
            }
            row.length = 0;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static final class Row {

        private int length;
        private long last;
    }
}
