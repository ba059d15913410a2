package io.commlib.runtime.bridge;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Carries something from one broker to another, until it or one of its ends is closed. It comes back by itself when a
 * connection was lost. Thread-safe.
 */
public abstract sealed class Bridge implements Endpoint
        permits RpcBridge, TopicBridge, PatternTopicBridge, ActionBridge {

    private final String description;
    private final Route route;
    private final BridgeMetrics metrics;
    private final List<Carrier> carriers;
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final List<OpenEndpoint> places = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * For the kinds of bridges.
     *
     * @param description for people
     * @param route from where to where
     * @param metrics of all carriers
     * @param carriers are opened in this order
     */
    Bridge(String description, Route route, BridgeMetrics metrics, List<Carrier> carriers) {
        this.description = description;
        this.route = route;
        this.metrics = metrics;
        this.carriers = carriers;
    }

    /** Opens it; returns when it takes part. */
    static <B extends Bridge> B opened(B bridge) {
        try {
            bridge.begin();
            return bridge;
        } catch (RuntimeException e) {
            bridge.close();
            bridge.abandon();
            throw e;
        }
    }

    final void begin() {
        for (BridgeEnd end : List.of(route.source(), route.target())) {
            places.add(OpenEndpoint.open(end.context(), this::drain, this::abandon));
        }
        EndpointContext context = route.source().context();
        for (Carrier carrier : carriers) {
            Registration registration = carrier.open();
            registrations.add(registration);
            Futures.await(
                    registration.ready(),
                    Deadline.after(context.settings().timeout()),
                    "the brokers to let " + this + " begin");
        }
    }

    private CompletableFuture<Void> drain() {
        closed = true;
        return all(registrations.stream().map(Registration::close).toList())
                .thenCompose(
                        ended -> all(carriers.stream().map(Carrier::drained).toList()));
    }

    final void abandon() {
        closed = true;
        carriers.forEach(Carrier::abandon);
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
    }

    /**
     * What it counts.
     *
     * @return the same object always
     */
    public BridgeMetrics metrics() {
        return metrics;
    }

    /**
     * Whether it can carry.
     *
     * @return {@code READY} when both brokers can be reached, {@code CLOSED} when it or an end is closed
     */
    public TransportState state() {
        TransportState source = route.source().state();
        TransportState target = route.target().state();
        if (closed || source == TransportState.CLOSED || target == TransportState.CLOSED) {
            return TransportState.CLOSED;
        }
        return source == TransportState.READY ? target : source;
    }

    /** Takes nothing more, and carries what it took, for as long as the drain limit of its ends. */
    @Override
    public void close() {
        places.forEach(OpenEndpoint::close);
    }

    /** From where to where, for people. */
    @Override
    public String toString() {
        return description;
    }
}
