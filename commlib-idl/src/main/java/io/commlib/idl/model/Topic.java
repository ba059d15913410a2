package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/**
 * Publish and subscribe.
 *
 * @param message always a named message
 * @param retained whether a new subscriber is given the last message at once
 */
public record Topic(
        String name,
        Uri uri,
        Payload message,
        Delivery delivery,
        boolean retained,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Endpoint {

    /** What becomes of a message when a connection breaks, as far as the broker can. */
    public enum Delivery {
        /** {@code at-most-once}, the default. */
        AT_MOST_ONCE,
        /** {@code at-least-once}. */
        AT_LEAST_ONCE,
        /** {@code exactly-once}; no more than at least once where the broker cannot. */
        EXACTLY_ONCE
    }
}
