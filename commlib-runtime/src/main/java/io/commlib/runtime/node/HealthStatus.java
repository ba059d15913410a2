package io.commlib.runtime.node;

/** How a node is, the worst first. */
public enum HealthStatus {
    /** Closed for good. */
    CLOSED,
    /** The connection broke and is being made anew; sending fails until then. */
    RECONNECTING,
    /** The broker takes no messages at the moment, for want of memory or disk for instance; they wait. */
    BLOCKED,
    /** Connected, but its services and subscriptions were stopped. */
    STOPPED,
    /** Connected; every service and subscription takes part. */
    READY
}
