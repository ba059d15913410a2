package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportLimits;
import org.jspecify.annotations.Nullable;

/** What every transport checks before it sends. */
public final class Requests {

    private Requests() {}

    /**
     * The deadline that every request has.
     *
     * @param to for messages
     * @param request the request
     * @return its deadline
     * @throws IllegalArgumentException when it has none
     */
    public static Deadline requireDeadline(Address to, Frame request) {
        @Nullable Deadline deadline = request.headers().deadline();
        if (deadline == null) {
            throw new IllegalArgumentException("a request needs a deadline, but that to " + to + " has none");
        }
        return deadline;
    }

    /**
     * Checks a frame's length.
     *
     * @param to for messages
     * @param frame what is to be sent
     * @param limits what bounds it
     * @throws RejectedException when it is too long
     */
    public static void requireFits(Address to, Frame frame, TransportLimits limits) {
        @Nullable RejectedException tooLong = tooLong(to, frame, limits);
        if (tooLong != null) {
            throw tooLong;
        }
    }

    /**
     * Checks a frame's length.
     *
     * @param to for messages
     * @param frame what is to be sent
     * @param limits what bounds it
     * @return why it may not be sent, or null when it may
     */
    public static @Nullable RejectedException tooLong(Address to, Frame frame, TransportLimits limits) {
        return frame.length() <= limits.frameBytes()
                ? null
                : new RejectedException("the message to " + to + " has " + frame.length() + " bytes, but at most "
                        + limits.frameBytes() + " are allowed");
    }
}
