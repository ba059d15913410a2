package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.TransportState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A connection to a broker as bridges use it: any number of them, as their source or their target. Bridges of one process know
 * each other's loops best when they share it. Thread-safe.
 */
public final class BridgeEnd implements AutoCloseable {

    private final EndpointContext context;
    private final String id;
    private final Runnable release;

    /** The hops of what has not passed a bridge before. */
    private final List<String> firstHop;

    /** Of the subscriptions that bridges have here. Empty where hops are written. */
    private final List<LostHops> listening = new CopyOnWriteArrayList<>();

    private BridgeEnd(EndpointContext context, String id, Runnable release) {
        this.context = context;
        this.id = id;
        this.firstHop = List.of(id);
        this.release = release;
    }

    /**
     * Connects with the usual settings.
     *
     * @param uri where the broker is; its id is {@link BrokerId#of} this
     * @return connected; closing it ends the connection
     * @throws io.commlib.runtime.error.CommlibException as {@link Endpoints#connect}
     */
    public static BridgeEnd connect(String uri) {
        String id = BrokerId.of(uri);
        Endpoints endpoints = Endpoints.connect(uri);
        return new BridgeEnd(endpoints.context(), id, endpoints::close);
    }

    /**
     * Uses a connection that there is already.
     *
     * @param endpoints a node, or endpoints without one; closing this leaves them open
     * @param id stands for the broker, and for no other, in whatever process: {@link BrokerId#of} its uri, or a name that
     *     no other broker has which messages may come from; of 1 to {@link Headers#MAX_HOP_LENGTH} characters
     * @return to be given to bridges
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public static BridgeEnd of(Endpoints endpoints, String id) {
        var unused = Headers.builder(Headers.JSON).hop(id).build();
        return new BridgeEnd(endpoints.context(), id, () -> {});
    }

    /**
     * What stands for its broker in the hops of a message.
     *
     * @return the same always
     */
    public String id() {
        return id;
    }

    /**
     * Whether the broker can be reached.
     *
     * @return the state now
     */
    public TransportState state() {
        return context.transport().state();
    }

    EndpointContext context() {
        return context;
    }

    boolean writesPython() {
        return context.settings().dialect() == Dialect.COMMLIB_PY;
    }

    /** The hops of what comes from here with these. */
    List<String> addTo(List<String> hops) {
        if (hops.isEmpty()) {
            return firstHop;
        }
        List<String> longer = new ArrayList<>(hops.size() + 1);
        longer.addAll(hops);
        longer.add(id);
        return longer;
    }

    /** Begins to remember the hops of what is published here and comes back to one subscription. */
    LostHops listen(AddressPattern pattern) {
        LostHops hops = new LostHops(pattern);
        if (writesPython()) {
            listening.add(hops);
        }
        return hops;
    }

    void forget(LostHops hops) {
        listening.remove(hops);
    }

    CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        return listening.isEmpty()
                ? context.transport().publish(to, frame, options)
                : publishAndListen(to, frame, options);
    }

    private CompletableFuture<Void> publishAndListen(Address to, Frame frame, PublishOptions options) {
        List<LostHops> expecting =
                listening.stream().filter(hops -> hops.takes(to)).toList();
        if (expecting.isEmpty()) {
            return context.transport().publish(to, frame, options);
        }
        Fingerprint message = Fingerprint.of(to, frame);
        List<String> hops = frame.headers().hops();
        expecting.forEach(lost -> lost.expect(message, hops));
        return context.transport().publish(to, frame, options).whenComplete((done, failure) -> {
            if (failure != null) {
                expecting.forEach(lost -> lost.take(message));
            }
        });
    }

    /** Ends the connection if this has made it, and with it the bridges; otherwise they go on. */
    @Override
    public void close() {
        release.run();
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
