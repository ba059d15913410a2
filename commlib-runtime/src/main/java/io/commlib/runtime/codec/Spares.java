package io.commlib.runtime.codec;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is needed for one message and kept for the next: one in each of a fixed number of places, of which a thread looks at only
 * one. So neither many threads nor virtual ones make it grow. Thread-safe.
 *
 * <p>What is kept stays where it is while it is in use: to put it back each time would cost a collector of garbage more than it
 * saves. For the same reason, who is kept should change few of its references.
 */
final class Spares<T> {

    private static final int PLACES = 32;

    /** So many numbers are between two that are used, so that processors do not take them from one another. */
    private static final int APART_BITS = 4;

    private final AtomicReferenceArray<@Nullable T> kept = new AtomicReferenceArray<>(PLACES);
    private final AtomicIntegerArray taken = new AtomicIntegerArray(PLACES << APART_BITS);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else has. */
    T take() {
        int place = place();
        if (!taken.compareAndSet(place << APART_BITS, 0, 1)) {
            return maker.get();
        }
        T spare = kept.get(place);
        if (spare == null) {
            spare = maker.get();
            kept.set(place, spare);
        }
        return spare;
    }

    /** Takes back one, on the thread that took it, which uses it no more. It holds nothing of its message. */
    void giveBack(T spare) {
        int place = place();
        if (kept.get(place) == spare) {
            taken.setRelease(place << APART_BITS, 0);
        }
    }

    private static int place() {
        return Thread.currentThread().hashCode() & (PLACES - 1);
    }
}
