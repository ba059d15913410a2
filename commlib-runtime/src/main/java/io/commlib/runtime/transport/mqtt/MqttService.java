package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.ServeOptions;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import io.commlib.runtime.transport.support.Slots;
import java.util.concurrent.CompletableFuture;

/** One service of the node. Thread-safe. */
final class MqttService {

    private final Address address;
    private final RequestHandler handler;
    private final TransportLimits limits;
    private final MqttReplies replies;
    private final TransportMetrics metrics;
    private final Slots slots;

    MqttService(
            Address address,
            ServeOptions options,
            RequestHandler handler,
            TransportLimits limits,
            MqttReplies replies,
            TransportMetrics metrics) {
        this.address = address;
        this.handler = handler;
        this.limits = limits;
        this.replies = replies;
        this.metrics = metrics;
        this.slots = new Slots(options.concurrency());
    }

    Address address() {
        return address;
    }

    /** Claims room for one request; false when it has none. */
    boolean tryReserve() {
        return slots.reserve(1) == 1;
    }

    /**
     * Handles a request that {@link #tryReserve()} has made room for.
     *
     * @param afterwards called when there is room again
     */
    void handle(Envelope request, Runnable afterwards) {
        metrics.countReceived();
        Handing.request(handler, address, request.frame(), limits)
                .thenCompose(reply -> replies.send(request, reply))
                .whenComplete((sent, never) -> {
                    slots.release(1);
                    afterwards.run();
                });
    }

    /** Takes nothing more; done when what was handed out is answered. */
    CompletableFuture<Void> close() {
        return slots.close();
    }
}
