package io.commlib.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams of events that are open: so many at once. Thread-safe. */
final class OpenStreams {

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final GatewayLimits limits;
    private final GatewayMetrics metrics;
    private volatile boolean closed;

    OpenStreams(GatewayLimits limits, GatewayMetrics metrics) {
        this.limits = limits;
        this.metrics = metrics;
    }

    EventStream open() throws Problem {
        if (metrics.streams.incrementAndGet() > limits.maxStreams() || closed) {
            metrics.streams.decrementAndGet();
            metrics.rejected.increment();
            throw new Problem(
                    503,
                    "Too many streams",
                    "at most " + limits.maxStreams() + " streams are open at once; try again later");
        }
        EventStream stream = new EventStream(limits, metrics, this::forget);
        open.add(stream);
        if (closed) {
            stream.end();
        }
        return stream;
    }

    private void forget(EventStream stream) {
        if (open.remove(stream)) {
            metrics.streams.decrementAndGet();
        }
    }

    /** Ends them all, and opens no more. */
    void endAll() {
        closed = true;
        open.forEach(EventStream::end);
    }
}
