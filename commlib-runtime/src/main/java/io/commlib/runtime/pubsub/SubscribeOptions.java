package io.commlib.runtime.pubsub;

import io.commlib.runtime.dispatch.Overflow;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription hands messages to its handler.
 *
 * @param capacity how many messages may wait for the handler; 0 for as many as the node says
 * @param concurrency how many messages the handler is given at once; more than 1 gives up their order
 * @param overflow what happens when more wait, or null for what suits the topic: {@link Overflow#BLOCK} unless it
 *     is delivered at most once, then {@link Overflow#DROP_OLDEST}
 */
public record SubscribeOptions(
        int capacity, int concurrency, @Nullable Overflow overflow) {

    /** In order, one at a time, as many waiting as the node says, and what suits the topic when more come. */
    public static final SubscribeOptions DEFAULT = new SubscribeOptions(0, 1, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when the capacity is negative or the concurrency not positive
     */
    public SubscribeOptions {
        if (capacity < 0 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "capacity " + capacity + " and concurrency " + concurrency + " let nothing through");
        }
    }

    /**
     * The same with room for so many.
     *
     * @param messages how many may wait
     * @return a copy
     */
    public SubscribeOptions withCapacity(int messages) {
        return new SubscribeOptions(messages, concurrency, overflow);
    }

    /**
     * The same with so many at once.
     *
     * @param handlers how many; more than 1 gives up the order
     * @return a copy
     */
    public SubscribeOptions withConcurrency(int handlers) {
        return new SubscribeOptions(capacity, handlers, overflow);
    }

    /**
     * The same with this policy.
     *
     * @param policy what happens when it is full
     * @return a copy
     */
    public SubscribeOptions withOverflow(Overflow policy) {
        return new SubscribeOptions(capacity, concurrency, policy);
    }
}
