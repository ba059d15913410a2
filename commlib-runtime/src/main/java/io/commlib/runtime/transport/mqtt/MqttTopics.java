package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.PatternIndex;
import io.commlib.runtime.transport.support.Payloads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Publishing and subscribing: on one connection, and on one more for each subscription that overlaps. Thread-safe. */
final class MqttTopics {

    /** So deep may patterns overlap. */
    private static final int MOST_LANES = 16;

    private static final byte[] NOTHING = {};

    private final TransportContext context;
    private final TransportMetrics metrics;
    private final Payloads payloads;
    private final MqttPublisher publisher;
    private final Role role;
    private final MqttConnection.Factory connections;

    /** Held while subscriptions come and go. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<AddressPattern, SharedSubscription> shared = new HashMap<>();
    private final TopicLane first;
    private final List<TopicLane> lanes = new ArrayList<>();
    private int lanesMade = 1;

    /**
     * Makes it without a connection.
     *
     * @param role of its connections
     * @param context limits and threads
     * @param metrics counts
     * @param payloads writes and reads
     * @param connections makes them
     */
    MqttTopics(
            Role role,
            TransportContext context,
            TransportMetrics metrics,
            Payloads payloads,
            MqttConnection.Factory connections) {
        this.role = role;
        this.context = context;
        this.metrics = metrics;
        this.payloads = payloads;
        this.publisher = new MqttPublisher(metrics, context);
        this.connections = connections;
        this.first = new TopicLane(role, connections, this::receive, publisher);
        lanes.add(first);
    }

    /** Connects; see {@link MqttConnection#open}. */
    CompletableFuture<MqttLink> open() {
        return first.connection().open();
    }

    /** Connects; see {@link MqttConnection#openSomeTime}. What is wanted meanwhile waits for it. */
    void openSomeTime() {
        first.connection().openSomeTime();
    }

    /**
     * Publishes.
     *
     * @throws RejectedException when no envelope can carry the frame
     */
    CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        boolean forgets = options.retained() && frame.length() == 0;
        byte[] payload = forgets ? NOTHING : payloads.writePublished(frame);
        Message message = Outgoing.published(Topics.topic(to), payload, options.delivery(), options.retained());
        return options.confirmed()
                ? publisher.publishUntilConfirmed(message)
                : publisher.publish(message).thenAccept(reached -> {});
    }

    Registration subscribe(MqttSubscription subscription) {
        CompletableFuture<Void> ready;
        lock.lock();
        try {
            ready = share(subscription.pattern()).add(subscription);
        } catch (RejectedException e) {
            ready = CompletableFuture.failedFuture(e);
        } finally {
            lock.unlock();
        }
        return new MqttRegistration(
                ready.thenRun(() -> subscription.onReady(context)),
                () -> CompletableFuture.allOf(subscription.close(), remove(subscription)));
    }

    private SharedSubscription share(AddressPattern pattern) {
        @Nullable SharedSubscription there = shared.get(pattern);
        if (there != null) {
            return there;
        }
        SharedSubscription subscription = laneFor(pattern).add(pattern);
        shared.put(pattern, subscription);
        return subscription;
    }

    private TopicLane laneFor(AddressPattern pattern) {
        for (TopicLane lane : lanes) {
            if (lane.hasRoomFor(pattern)) {
                return lane;
            }
        }
        if (lanes.size() == MOST_LANES) {
            throw new RejectedException(
                    "cannot subscribe to " + pattern + ": it overlaps with other patterns of this node on" + " each of "
                            + MOST_LANES + " connections, and more are not made");
        }
        lanesMade++;
        TopicLane lane = new TopicLane(role.another(lanesMade), connections, this::receive, null);
        lanes.add(lane);
        lane.connection().openSomeTime();
        return lane;
    }

    private CompletableFuture<Void> remove(MqttSubscription subscription) {
        lock.lock();
        try {
            @Nullable SharedSubscription among = shared.get(subscription.pattern());
            return among == null
                    ? CompletableFuture.completedFuture(null)
                    : among.remove(subscription).thenCompose(forgotten -> forget(among));
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connection as well when it was for this one only. */
    private CompletableFuture<Void> forget(SharedSubscription subscription) {
        TopicLane lane = subscription.lane();
        lock.lock();
        try {
            if (subscription.members().isEmpty() && shared.remove(subscription.pattern(), subscription)) {
                lane.remove(subscription);
            }
            boolean needed = lane == first || !lane.isEmpty() || !lanes.remove(lane);
            return needed
                    ? CompletableFuture.completedFuture(null)
                    : lane.connection().close();
        } finally {
            lock.unlock();
        }
    }

    private void receive(
            String topic, byte[] payload, boolean retained, PatternIndex<SharedSubscription> subscriptions) {
        if (Topics.isInternal(topic) || payload.length == 0) {
            return;
        }
        @Nullable Address address = Topics.address(topic);
        if (address == null) {
            metrics.countMalformed();
            return;
        }
        List<SharedSubscription> matching = subscriptions.find(address);
        if (!matching.isEmpty()) {
            hand(matching, address, payload, retained);
        }
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

    /**
     * Takes nothing more, and hands out nothing more.
     *
     * @return done when all that was published is sent
     */
    CompletableFuture<Void> close() {
        lock.lock();
        try {
            shared.values().forEach(SharedSubscription::close);
        } finally {
            lock.unlock();
        }
        return publisher.close();
    }

    /**
     * Ends the connections.
     *
     * @return done when the broker was told
     */
    CompletableFuture<Void> disconnect() {
        List<TopicLane> all;
        lock.lock();
        try {
            all = List.copyOf(lanes);
        } finally {
            lock.unlock();
        }
        return CompletableFuture.allOf(
                        all.stream().map(lane -> lane.connection().close()).toArray(CompletableFuture[]::new))
                .whenComplete((told, failure) -> publisher.abandon());
    }
}
