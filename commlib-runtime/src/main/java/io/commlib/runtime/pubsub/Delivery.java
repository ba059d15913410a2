package io.commlib.runtime.pubsub;

/** What a publisher may rely on. */
public enum Delivery {
    /** Sent once, never repeated; lost when the broker or the subscriber is away. */
    AT_MOST_ONCE,
    /** Confirmed by the broker where the broker can; a subscriber may see it again after a failure. */
    AT_LEAST_ONCE
}
