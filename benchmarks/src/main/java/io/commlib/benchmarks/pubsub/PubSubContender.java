package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;

/** One way to publish and to subscribe, written as its documentation recommends: a connection for each side. */
public interface PubSubContender {

    /**
     * What it is called in the tables.
     *
     * @return its name
     */
    String name();

    /**
     * What it speaks over.
     *
     * @return a broker, or none
     */
    Broker broker();

    /**
     * Whether it is what others on its broker are compared with.
     *
     * @return true for raw clients
     */
    default boolean baseline() {
        return false;
    }

    /**
     * Whether its broker and its client have such a guarantee for messages.
     *
     * @param delivery the guarantee
     * @return whether it can be opened with it
     */
    boolean offers(Delivery delivery);

    /**
     * Connects publishers and subscribers.
     *
     * @param shape how many
     * @param delivery what publishers may rely on
     * @param sink where subscribers put what they are given
     * @return taking part, until closed
     * @throws Exception when it cannot
     */
    PubSubSession open(Shape shape, Delivery delivery, Sink sink) throws Exception;

    /** Where received messages go. Thread-safe. */
    interface Sink {

        /**
         * Takes one.
         *
         * @param subscriber its number
         * @param sample what it was given
         */
        void received(int subscriber, Sample sample);
    }
}
