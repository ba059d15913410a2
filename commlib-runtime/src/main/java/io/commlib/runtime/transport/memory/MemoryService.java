package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import io.commlib.runtime.transport.support.Slots;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** One service of an address. Thread-safe. */
final class MemoryService implements Registration {

    private final MemoryHub hub;
    private final Address address;
    private final RequestHandler handler;
    private final TransportContext context;
    private final TransportMetrics metrics;
    private final Set<Registration> siblings;
    private final Slots slots;
    private volatile @Nullable MemoryServices group;

    MemoryService(
            MemoryHub hub,
            Address address,
            ServeOptions options,
            RequestHandler handler,
            TransportContext context,
            TransportMetrics metrics,
            Set<Registration> siblings) {
        this.hub = hub;
        this.address = address;
        this.handler = handler;
        this.context = context;
        this.metrics = metrics;
        this.siblings = siblings;
        this.slots = new Slots(options.concurrency());
    }

    int heldBack() {
        return context.limits().heldBack();
    }

    void joined(MemoryServices services) {
        group = services;
    }

    /** Claims room for one request; false when it has none. */
    boolean tryReserve() {
        return slots.reserve(1) == 1;
    }

    /** Handles a request that {@link #tryReserve()} has made room for. */
    void handle(MemoryRequest request) {
        try {
            context.executor().execute(() -> handOut(request));
        } catch (RejectedExecutionException closedNode) {
            request.reject("the service of " + address + " has gone");
            release();
        }
    }

    /** Whether a request is of no use any more; counts one that came too late. */
    boolean isStale(MemoryRequest request) {
        if (request.deadline().isExpired()) {
            metrics.countExpired();
            return true;
        }
        return !request.isWanted();
    }

    private void handOut(MemoryRequest request) {
        if (isStale(request)) {
            release();
            return;
        }
        metrics.countReceived();
        Handing.request(handler, address, request.frame(), context.limits()).whenComplete((reply, never) -> {
            reply(request, reply);
            release();
        });
    }

    private void reply(MemoryRequest request, Frame reply) {
        if (request.deadline().isExpired()) {
            metrics.countExpired();
        } else {
            metrics.countSent();
            request.reply(reply);
        }
    }

    private void release() {
        slots.release(1);
        MemoryServices services = group;
        if (services != null) {
            services.takeWaiting(this);
        }
    }

    @Override
    public CompletableFuture<Void> ready() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> close() {
        siblings.remove(this);
        CompletableFuture<Void> drained = slots.close();
        hub.remove(address, this);
        return drained;
    }
}
