package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Payloads;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The services of a node, on the connection for requests. Thread-safe. */
final class MqttServices {

    private final boolean shared;
    private final TransportContext context;
    private final TransportMetrics metrics;
    private final Payloads payloads;
    private final BrokerSubscriptions broker;
    private final MqttReplies replies;
    private final Handover handover;

    /** Held while services come and go. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Open> groups = new ConcurrentHashMap<>();

    /**
     * Makes it without a service.
     *
     * @param shared whether the broker shares subscriptions
     * @param context limits and threads
     * @param metrics counts
     * @param payloads writes and reads
     * @param broker the subscriptions of the connection for requests
     * @param replies sends replies
     * @param handover hands on what finds no room
     */
    MqttServices(
            boolean shared,
            TransportContext context,
            TransportMetrics metrics,
            Payloads payloads,
            BrokerSubscriptions broker,
            MqttReplies replies,
            Handover handover) {
        this.shared = shared;
        this.context = context;
        this.metrics = metrics;
        this.payloads = payloads;
        this.broker = broker;
        this.replies = replies;
        this.handover = handover;
    }

    Registration add(MqttService service) {
        CompletableFuture<Void> ready;
        lock.lock();
        try {
            Open open = groups.computeIfAbsent(Topics.topic(service.address()), topic -> open(service.address()));
            boolean first = open.group.isEmpty();
            open.group.add(service);
            if (first || open.ready.isCompletedExceptionally()) {
                open.ready = subscribe(service.address());
            }
            ready = open.ready.copy();
        } finally {
            lock.unlock();
        }
        return new MqttRegistration(ready, () -> CompletableFuture.allOf(service.close(), remove(service)));
    }

    private Open open(Address address) {
        return new Open(new ServiceGroup(address, handover, replies, context, metrics));
    }

    private CompletableFuture<Void> subscribe(Address address) {
        return onEachFilter(address, filter -> broker.add(filter, false));
    }

    private CompletableFuture<Void> unsubscribe(Address address) {
        return onEachFilter(address, broker::remove);
    }

    private CompletableFuture<Void> onEachFilter(Address address, Function<String, CompletableFuture<Void>> action) {
        CompletableFuture<Void> requests = action.apply(Topics.serviceFilter(address, shared));
        return shared ? CompletableFuture.allOf(requests, action.apply(Topics.handoverFilter(address))) : requests;
    }

    /** Done when the broker has forgotten it, if it was the last of its address, and others have what waited. */
    private CompletableFuture<Void> remove(MqttService service) {
        lock.lock();
        try {
            @Nullable Open open = groups.get(Topics.topic(service.address()));
            if (open == null || !open.group.remove(service)) {
                return CompletableFuture.completedFuture(null);
            }
            return unsubscribe(service.address())
                    .thenCompose(forgotten -> open.group.handOverAll())
                    .thenRun(() -> forget(open));
        } finally {
            lock.unlock();
        }
    }

    private void forget(Open open) {
        lock.lock();
        try {
            if (open.group.isEmpty()) {
                groups.remove(Topics.topic(open.group.address()), open);
            }
        } finally {
            lock.unlock();
        }
    }

    /** A message came in on the connection for requests that is no reply. */
    void onMessage(String topic, byte[] payload) {
        @Nullable Open open = groups.get(Topics.withoutHandover(topic));
        if (open == null) {
            return;
        }
        try {
            Envelope request = payloads.readCall(payload);
            if (MqttReplies.isAnswerable(request)) {
                open.group.onRequest(request, Topics.timesHandedOver(topic));
            } else {
                payloads.dropMalformed(
                        "sent to the service " + topic, new RejectedException("it does not say where its reply goes"));
            }
        } catch (BadMessageException e) {
            payloads.dropMalformed("sent to the service " + topic, e);
        }
    }

    /**
     * Ends all services.
     *
     * @return done when the broker has forgotten them and others have what waited; not when what was handed out is done
     */
    CompletableFuture<Void> close() {
        return CompletableFuture.allOf(groups.values().stream()
                .flatMap(open -> open.group.services().stream())
                .map(this::end)
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> end(MqttService service) {
        var unused = service.close();
        return remove(service);
    }

    private static final class Open {

        private final ServiceGroup group;
        private CompletableFuture<Void> ready = new CompletableFuture<>();

        Open(ServiceGroup group) {
            this.group = group;
        }
    }
}
