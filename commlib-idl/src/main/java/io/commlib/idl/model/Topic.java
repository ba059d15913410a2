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
        implements Endpoint {}
