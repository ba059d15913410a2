package io.commlib.idl.model;

/** What becomes of a message when a connection breaks, as far as the broker can. */
public enum Delivery {
    /** {@code at-most-once}, the default. */
    AT_MOST_ONCE,
    /** {@code at-least-once}. */
    AT_LEAST_ONCE,
    /** {@code exactly-once}; no more than at least once where the broker cannot. */
    EXACTLY_ONCE
}
