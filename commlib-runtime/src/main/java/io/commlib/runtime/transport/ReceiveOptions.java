package io.commlib.runtime.transport;

/**
 * How a subscription receives.
 *
 * @param prefetch how many frames may be handed out whose stage is not done, at least 1. A transport that can hold
 *     frames back at their source does so; one that cannot drops the frame that comes when there is no room, and counts
 *     it
 * @param retained whether to be given the retained frames of the addresses first
 * @param delivery the strongest that is asked for; each frame comes as it was published, but no stronger than this
 */
public record ReceiveOptions(int prefetch, boolean retained, Delivery delivery) {

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException when there is no room for a single frame
     */
    public ReceiveOptions {
        if (prefetch < 1) {
            throw new IllegalArgumentException("a prefetch of " + prefetch + " would let nothing through");
        }
    }

    /**
     * Frames that were published to be delivered at least once are, all others at most once.
     *
     * @param prefetch how many frames may be handed out whose stage is not done, at least 1
     * @param retained whether to be given the retained frames of the addresses first
     * @throws IllegalArgumentException when there is no room for a single frame
     */
    public ReceiveOptions(int prefetch, boolean retained) {
        this(prefetch, retained, Delivery.AT_LEAST_ONCE);
    }
}
