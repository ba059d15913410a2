package io.commlib.benchmarks.pubsub;

/**
 * How many take part.
 *
 * @param publishers each a thread, numbered from 0
 * @param subscribers each given every message, numbered from 0
 */
public record Shape(int publishers, int subscribers) {

    @Override
    public String toString() {
        return publishers + " to " + subscribers;
    }
}
