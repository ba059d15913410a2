package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.Frame;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for one subscription, the hops of what was published by its own connection in a dialect that cannot carry them.
 * Each message comes back once; the message that comes in with its topic and body is given its hops, and the memory of it is
 * gone. What does not come back is forgotten after a minute, or when there is too much. Thread-safe.
 */
final class LostHops {

    static final Duration KEPT = Duration.ofMinutes(1);
    static final int CAPACITY = 100_000;

    private final AddressPattern pattern;
    private final LongSupplier nanoTime;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Fingerprint, ArrayDeque<Expected>> expected = new HashMap<>();
    private final ArrayDeque<Expected> byAge = new ArrayDeque<>();

    /** Whether something was ever expected, which nothing is where hops are written. */
    private volatile boolean used;

    LostHops(AddressPattern pattern) {
        this(pattern, System::nanoTime);
    }

    LostHops(AddressPattern pattern, LongSupplier nanoTime) {
        this.pattern = pattern;
        this.nanoTime = nanoTime;
    }

    /** Whether what is published there comes in. */
    boolean takes(Address topic) {
        return pattern.matches(topic);
    }

    void expect(Fingerprint message, List<String> hops) {
        long now = nanoTime.getAsLong();
        Expected one = new Expected(message, hops, now);
        used = true;
        lock.lock();
        try {
            forgetOld(now);
            if (byAge.size() >= CAPACITY) {
                forgetOldest();
            }
            byAge.add(one);
            expected.computeIfAbsent(message, key -> new ArrayDeque<>(1)).add(one);
        } finally {
            lock.unlock();
        }
    }

    /** The frame with its hops, if it is one that is expected to come back. */
    Frame restore(Address topic, Frame frame) {
        if (!used || !frame.headers().hops().isEmpty() || isEmpty()) {
            return frame;
        }
        @Nullable List<String> hops = take(Fingerprint.of(topic, frame));
        return hops == null
                ? frame
                : frame.withHeaders(frame.headers().toBuilder().hops(hops).build());
    }

    /** What is remembered of a message, which it then is no more; null when nothing is. */
    @Nullable
    List<String> take(Fingerprint message) {
        lock.lock();
        try {
            forgetOld(nanoTime.getAsLong());
            @Nullable ArrayDeque<Expected> equal = expected.get(message);
            if (equal == null) {
                return null;
            }
            Expected first = equal.remove();
            first.taken = true;
            if (equal.isEmpty()) {
                expected.remove(message);
            }
            return first.hops;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return expected.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void forgetOld(long now) {
        for (Expected oldest = byAge.peek(); oldest != null; oldest = byAge.peek()) {
            if (!oldest.taken && now - oldest.since <= KEPT.toNanos()) {
                return;
            }
            forgetOldest();
        }
    }

    private void forgetOldest() {
        Expected oldest = byAge.remove();
        if (!oldest.taken) {
            expected.computeIfPresent(oldest.message, (key, equal) -> {
                equal.remove();
                return equal.isEmpty() ? null : equal;
            });
        }
    }

    private static final class Expected {

        private final Fingerprint message;
        private final List<String> hops;
        private final long since;
        private boolean taken;

        Expected(Fingerprint message, List<String> hops, long since) {
            this.message = message;
            this.hops = hops;
            this.since = since;
        }
    }
}
