package io.commlib.runtime.transport;

/** What becomes of a published frame when a connection breaks. */
public enum Delivery {
    /** Sent once, never repeated; lost when the broker or the subscriber is away. */
    AT_MOST_ONCE,
    /** Confirmed by the broker where the broker can; a subscriber may see it again after a failure. */
    AT_LEAST_ONCE,
    /**
     * As {@link #AT_LEAST_ONCE}, and where the broker can, a subscriber never sees it twice. MQTT can: it is QoS 2 there, in a
     * session that outlives lost connections. Elsewhere it is {@link #AT_LEAST_ONCE}.
     */
    EXACTLY_ONCE
}
