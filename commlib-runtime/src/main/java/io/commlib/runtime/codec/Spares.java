package io.commlib.runtime.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is needed for one message and kept for the next: a fixed number of places, of which a thread looks at only one. So neither
 * many threads nor virtual ones make it grow. Thread-safe.
 */
final class Spares<T> {

    private static final int PLACES = 32;

    private final AtomicReferenceArray<@Nullable T> kept = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    Spares(Supplier<T> maker) {
        this.maker = maker;
    }

    /** One that nobody else has. */
    T take() {
        T spare = kept.getAndSet(place(), null);
        return spare == null ? maker.get() : spare;
    }

    /** Takes back one, which the caller uses no more, and which holds nothing of its message. */
    void giveBack(T spare) {
        kept.setRelease(place(), spare);
    }

    private static int place() {
        return Thread.currentThread().hashCode() & (PLACES - 1);
    }
}
