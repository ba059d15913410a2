package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/** A pre-emptable, long-running goal with feedback. */
public record Action(
        String name,
        Uri uri,
        Payload goal,
        Payload result,
        Payload feedback,
        String description,
        @Nullable String deprecated,
        Position position)
        implements Endpoint {}
