package io.commlib.runtime.transport;

/** Where a transport is in its life. */
public enum TransportState {
    /** Connected; every subscription and service takes part. */
    READY,
    /** The connection broke and is being made anew; verbs fail with {@code NotConnectedException}. */
    RECONNECTING,
    /** Closed for good. */
    CLOSED
}
