package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Inbox;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One subscription: its publishers wait when it has no room. Thread-safe. */
final class MemorySubscription implements Registration {

    private final MemoryHub hub;
    private final AddressPattern pattern;
    private final boolean retained;
    private final Inbox inbox;
    private final Set<Registration> siblings;

    MemorySubscription(
            MemoryHub hub,
            AddressPattern pattern,
            ReceiveOptions options,
            FrameHandler handler,
            TransportContext context,
            TransportMetrics metrics,
            Set<Registration> siblings) {
        this.hub = hub;
        this.pattern = pattern;
        this.retained = options.retained();
        this.inbox = new Inbox(options.prefetch(), context.limits().heldBack(), context.executor(), handler, metrics);
        this.siblings = siblings;
    }

    AddressPattern pattern() {
        return pattern;
    }

    boolean wantsRetained() {
        return retained;
    }

    /**
     * Takes a frame.
     *
     * @return done when the handler has it, or soon will, because it has room
     */
    CompletableFuture<Void> offer(Address address, Frame frame, boolean confirmed) {
        CompletableFuture<Void> taken = inbox.offer(address, frame);
        if (taken != null) {
            return taken;
        }
        return confirmed
                ? CompletableFuture.failedFuture(new RejectedException(
                        "a subscription of " + address + " has as many messages waiting as it takes"))
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> ready() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> close() {
        siblings.remove(this);
        hub.remove(this);
        return inbox.close();
    }
}
