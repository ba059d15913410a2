package io.commlib.runtime.transport;

/**
 * How a frame is published.
 *
 * @param delivery what becomes of it when a connection breaks, as far as the broker can
 * @param retained whether the broker keeps it for those who subscribe later, in place of what it kept before
 */
public record PublishOptions(Delivery delivery, boolean retained) {

    /** At most once, and not kept. */
    public static final PublishOptions PLAIN = new PublishOptions(Delivery.AT_MOST_ONCE, false);

    /**
     * Whether the publisher wants to know that the broker has it.
     *
     * @return whether it is delivered at least once
     */
    public boolean confirmed() {
        return delivery != Delivery.AT_MOST_ONCE;
    }
}
