package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.model.Sample;

/** Publishers and subscribers that are connected. */
public interface PubSubSession extends AutoCloseable {

    /**
     * Publishes, without waiting longer than until it is sent. Called by one thread for each publisher.
     *
     * @param publisher its number
     * @param sample what
     * @throws Exception when it cannot be published
     */
    void publish(int publisher, Sample sample) throws Exception;

    @Override
    void close() throws Exception;
}
