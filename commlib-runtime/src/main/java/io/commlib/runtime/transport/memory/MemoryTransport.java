package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.Transport;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.TransportState;
import io.commlib.runtime.transport.support.PendingRequests;
import io.commlib.runtime.transport.support.Requests;
import io.commlib.runtime.transport.support.TransportLife;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One node's place at a hub. */
final class MemoryTransport implements Transport {

    private final MemoryHub hub;
    private final TransportContext context;
    private final TransportLife life;
    private final TransportMetrics metrics = new TransportMetrics();
    private final AtomicLong ids = new AtomicLong();
    private final PendingRequests<Long> pending;
    private final Set<Registration> registrations = ConcurrentHashMap.newKeySet();

    MemoryTransport(MemoryHub hub, TransportContext context) {
        this.hub = hub;
        this.context = context;
        this.life = new TransportLife(context.executor());
        this.pending = new PendingRequests<>(context.limits().pendingRequests(), context.timer(), metrics);
    }

    @Override
    public CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        if (life.state() == TransportState.CLOSED) {
            return CompletableFuture.failedFuture(new ClosedException("the node is closed"));
        }
        @Nullable RejectedException tooLong = Requests.tooLong(to, frame, context.limits());
        if (tooLong != null) {
            return CompletableFuture.failedFuture(tooLong);
        }
        metrics.countSent();
        return hub.publish(to, frame, options);
    }

    @Override
    public Registration subscribe(AddressPattern pattern, ReceiveOptions options, FrameHandler handler) {
        life.requireOpen();
        var subscription = new MemorySubscription(hub, pattern, options, handler, context, metrics, registrations);
        hub.add(subscription);
        return keep(subscription);
    }

    @Override
    public CompletableFuture<Frame> request(Address to, Frame request) {
        Deadline deadline = Requests.requireDeadline(to, request);
        @Nullable RejectedException tooLong = Requests.tooLong(to, request, context.limits());
        if (tooLong != null) {
            return CompletableFuture.failedFuture(tooLong);
        }
        long id = ids.incrementAndGet();
        CompletableFuture<Frame> reply = pending.open(id, to, deadline);
        if (!reply.isDone()) {
            metrics.countSent();
            hub.request(to, new MemoryRequest(id, request, deadline, pending));
        }
        return reply;
    }

    @Override
    public Registration serve(Address address, ServeOptions options, RequestHandler handler) {
        life.requireOpen();
        var service = new MemoryService(hub, address, options, handler, context, metrics, registrations);
        hub.add(address, service);
        return keep(service);
    }

    private Registration keep(Registration registration) {
        registrations.add(registration);
        if (life.state() == TransportState.CLOSED) {
            var unused = registration.close();
            throw new ClosedException("the node is closed");
        }
        return registration;
    }

    @Override
    public TransportState state() {
        return life.state();
    }

    @Override
    public Runnable onStateChange(Consumer<TransportState> listener) {
        return life.onChange(listener);
    }

    @Override
    public TransportMetrics metrics() {
        return metrics;
    }

    @Override
    public void close() {
        if (!life.become(TransportState.CLOSED)) {
            return;
        }
        for (Registration registration : registrations) {
            var unused = registration.close();
        }
        pending.close();
        hub.leave();
    }
}
