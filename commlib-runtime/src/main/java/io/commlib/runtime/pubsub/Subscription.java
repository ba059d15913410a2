package io.commlib.runtime.pubsub;

import io.commlib.runtime.endpoint.Endpoint;

/** A subscription that is open until it is closed. Thread-safe. */
public interface Subscription extends Endpoint {

    /**
     * How many messages were lost because too many waited for the handler. What the connection itself had no room for, where
     * the broker holds no messages back, is counted by {@link io.commlib.runtime.transport.TransportMetrics}.
     *
     * @return the count since it was opened
     */
    long dropped();

    /**
     * How many messages were dropped because they do not follow the topic's declaration.
     *
     * @return the count since it was opened
     */
    long malformed();
}
