package io.commlib.runtime.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Buffers for messages of more than 64 KiB. A few of one size are kept for the next large message; of what is larger still, none:
 * 1 MiB in all. What is in them is left there. Thread-safe.
 */
final class LargeBuffers {

    private static final int LARGEST_SMALL = 64 << 10;
    private static final int SIZE = 256 << 10;
    private static final int PLACES = 4;
    private static final AtomicReferenceArray<byte[]> KEPT = new AtomicReferenceArray<>(PLACES);

    private LargeBuffers() {}

    /** Whether a buffer of so many bytes is to be had here. */
    static boolean isLarge(int size) {
        return size > LARGEST_SMALL;
    }

    /** A buffer of at least so many bytes, that nobody else has. */
    static byte[] take(int size) {
        for (int i = 0; size <= SIZE && i < PLACES; i++) {
            byte[] kept = KEPT.get(i) == null ? null : KEPT.getAndSet(i, null);
            if (kept != null) {
                return kept;
            }
        }
        return new byte[Math.max(size, SIZE)];
    }

    /** Takes back a buffer, which the caller uses no more. */
    static void giveBack(byte[] buffer) {
        for (int i = 0; buffer.length == SIZE && i < PLACES; i++) {
            if (KEPT.compareAndSet(i, null, buffer)) {
                return;
            }
        }
    }
}
