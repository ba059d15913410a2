package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A frame on its way through an {@link Outbox}, whose lock guards it. */
final class Letter {

    /** How often something is tried again that the target refuses: for about ten seconds, with growing pauses. */
    private static final int MOST_REFUSALS = 14;

    private final long number;
    private final Address to;
    private final Frame frame;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int refusals;
    private @Nullable Throwable failure;

    /**
     * Makes one.
     *
     * @param number its place in the order
     */
    Letter(long number, Address to, Frame frame) {
        this.number = number;
        this.to = to;
        this.frame = frame;
    }

    long number() {
        return number;
    }

    Address to() {
        return to;
    }

    Frame frame() {
        return frame;
    }

    /** Done when its source need not wait for it any more. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** Counts a failure; whether it is worth another attempt. */
    boolean mayYetSucceed(Throwable why) {
        return why instanceof NotConnectedException
                || (why instanceof RejectedException && ++refusals <= MOST_REFUSALS);
    }

    /** It is given up, which {@link #tell()} is to say. */
    Letter lost(Throwable why) {
        failure = why;
        return this;
    }

    /** Tells its source how it ended; not under the lock. */
    void tell() {
        if (failure == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(failure);
        }
    }
}
