package io.commlib.runtime.transport;

/**
 * How a frame is published.
 *
 * @param confirmed whether the publisher wants to know that the broker has it: at least once instead of at most once
 * @param retained whether the broker keeps it for those who subscribe later, in place of what it kept before
 */
public record PublishOptions(boolean confirmed, boolean retained) {

    /** At most once, and not kept. */
    public static final PublishOptions PLAIN = new PublishOptions(false, false);
}
