package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.Address;

/**
 * Takes the messages of many topics. Called on the node's threads.
 *
 * @param <T> the message
 */
@FunctionalInterface
public interface TopicListener<T> {

    /**
     * Takes one message.
     *
     * @param topic where it was published
     * @param message what
     */
    void onMessage(Address topic, T message);
}
