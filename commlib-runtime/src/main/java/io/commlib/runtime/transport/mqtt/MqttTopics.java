package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.PatternIndex;
import io.commlib.runtime.transport.support.Payloads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Publishing and subscribing, on the connection for topics. Thread-safe. */
final class MqttTopics implements MqttConnection.Owner {

    private static final byte[] NOTHING = {};

    private final TransportContext context;
    private final TransportMetrics metrics;
    private final Payloads payloads;
    private final MqttPublisher publisher;
    private final BrokerSubscriptions broker;
    private final CopyProbe probe;

    /** Held while subscriptions come and go. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<AddressPattern, SharedSubscription> shared = new HashMap<>();

    /** What is subscribed to, and what the broker has not yet forgotten. */
    private final PatternIndex<SharedSubscription> index = new PatternIndex<>();

    private final Copies copies = new Copies();

    /** Whether the broker sends a copy of a message for each subscription that matches. */
    private volatile boolean copied;

    /**
     * Makes it without a connection.
     *
     * @param context limits and threads
     * @param metrics counts
     * @param payloads writes and reads
     * @param publisher of the connection for topics
     * @param broker the subscriptions of that connection
     * @param probeTopic that nobody else uses
     */
    MqttTopics(
            TransportContext context,
            TransportMetrics metrics,
            Payloads payloads,
            MqttPublisher publisher,
            BrokerSubscriptions broker,
            String probeTopic) {
        this.context = context;
        this.metrics = metrics;
        this.payloads = payloads;
        this.publisher = publisher;
        this.broker = broker;
        this.probe = new CopyProbe(probeTopic);
    }

    /** Learns the ways of the broker. */
    CompletableFuture<Void> learn(MqttLink link) {
        return probe.run(link, context.timer()).thenAccept(answer -> copied = answer);
    }

    /**
     * Publishes.
     *
     * @throws io.commlib.runtime.error.RejectedException when no envelope can carry the frame
     */
    CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        boolean forgets = options.retained() && frame.length() == 0;
        byte[] payload = forgets ? NOTHING : payloads.writePublished(frame);
        Outgoing message = new Outgoing(Topics.topic(to), payload, options.confirmed(), options.retained(), 0);
        return options.confirmed()
                ? publisher.publishUntilConfirmed(message)
                : publisher.publish(message).thenAccept(reached -> {});
    }

    Registration subscribe(MqttSubscription subscription) {
        CompletableFuture<Void> ready;
        lock.lock();
        try {
            ready = shared.computeIfAbsent(subscription.pattern(), this::share).add(subscription);
        } finally {
            lock.unlock();
        }
        return new MqttRegistration(
                ready.thenRun(() -> subscription.onReady(context)),
                () -> CompletableFuture.allOf(subscription.close(), remove(subscription)));
    }

    private SharedSubscription share(AddressPattern pattern) {
        SharedSubscription subscription = new SharedSubscription(pattern, broker);
        index.add(pattern, subscription);
        return subscription;
    }

    private CompletableFuture<Void> remove(MqttSubscription subscription) {
        lock.lock();
        try {
            @Nullable SharedSubscription among = shared.get(subscription.pattern());
            return among == null
                    ? CompletableFuture.completedFuture(null)
                    : among.remove(subscription).thenRun(() -> forget(among));
        } finally {
            lock.unlock();
        }
    }

    private void forget(SharedSubscription subscription) {
        lock.lock();
        try {
            if (subscription.members().isEmpty() && shared.remove(subscription.pattern(), subscription)) {
                index.remove(subscription.pattern(), subscription);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        if (probe.onMessage(topic, payload) || Topics.isInternal(topic) || payload.length == 0) {
            return;
        }
        @Nullable Address address = Topics.address(topic);
        if (address == null) {
            metrics.countMalformed();
            return;
        }
        List<SharedSubscription> matching = new ArrayList<>(4);
        index.forEach(address, matching::add);
        boolean repeated = copied && !retained && copies.isRepeated(topic, payload, active(matching));
        if (!matching.isEmpty() && !repeated) {
            hand(matching, address, payload, retained);
        }
    }

    private static int active(List<SharedSubscription> matching) {
        int count = 0;
        for (SharedSubscription subscription : matching) {
            if (matching.size() > 1 && subscription.isActive()) {
                count++;
            }
        }
        return count;
    }

    private void hand(List<SharedSubscription> matching, Address address, byte[] payload, boolean retained) {
        Envelope envelope;
        try {
            envelope = payloads.readPublished(payload);
        } catch (BadMessageException e) {
            payloads.dropMalformed("published to " + address, e);
            return;
        }
        boolean isRequest = !envelope.replyTo().isEmpty();
        if (isRequest) {
            return;
        }
        for (SharedSubscription subscription : matching) {
            for (MqttSubscription member : subscription.members()) {
                member.onFrame(address, envelope.frame(), retained);
            }
        }
    }

    @Override
    public void onUp(MqttLink link) {
        publisher.up(link);
    }

    @Override
    public void onDown() {
        publisher.down();
    }

    /** Hands out nothing more. */
    void close() {
        lock.lock();
        try {
            for (SharedSubscription each : shared.values()) {
                each.close();
                index.remove(each.pattern(), each);
            }
            shared.clear();
        } finally {
            lock.unlock();
        }
    }
}
