package io.commlib.runtime.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Outputs that are not in use, kept for the next message: a fixed number of places, of which a thread looks at only one. So neither
 * many threads, nor virtual ones, nor large messages make it grow. Thread-safe.
 */
final class JsonOutputs {

    private static final int PLACES = 32;
    private static final int SMALLEST = 1 << 10;
    private static final AtomicReferenceArray<JsonOutput> KEPT = new AtomicReferenceArray<>(PLACES);

    private JsonOutputs() {}

    /** An empty output that nobody else has. */
    static JsonOutput take() {
        JsonOutput kept = KEPT.getAndSet(place(), null);
        return kept == null ? new JsonOutput(SMALLEST) : kept;
    }

    /** Takes back an output, which the caller uses no more. */
    static void giveBack(JsonOutput output) {
        output.clear();
        KEPT.setRelease(place(), output);
    }

    private static int place() {
        return Thread.currentThread().hashCode() & (PLACES - 1);
    }
}
