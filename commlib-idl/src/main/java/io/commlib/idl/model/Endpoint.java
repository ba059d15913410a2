package io.commlib.idl.model;

import org.jspecify.annotations.Nullable;

/** An rpc, topic, action or event of an interface. */
public sealed interface Endpoint permits Rpc, Topic, Action, Event {

    /** Unique among the endpoints of its interface. */
    String name();

    /** Where it is. */
    Uri uri();

    /** What it is for; empty when not said. */
    String description();

    /** Why not to use it any more and what instead, or null when it is not deprecated. */
    @Nullable
    String deprecated();

    /** Where its name stands. */
    Position position();
}
