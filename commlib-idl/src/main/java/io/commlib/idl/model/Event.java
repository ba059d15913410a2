package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/** Something that happened. */
public record Event(
        String name,
        Uri uri,
        Payload payload,
        Delivery delivery,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Endpoint {}
