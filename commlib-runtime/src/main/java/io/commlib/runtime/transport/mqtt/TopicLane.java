package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.support.PatternIndex;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of one connection. Their filters never overlap, so that a message comes over it once: for filters that
 * overlap a broker may send a copy each (MQTT 5.0, 3.3.4; 3.1.1, 3.3.5), and of those it has on its way when a filter comes
 * or goes, nobody can know how many. Changed only under the lock of {@link MqttTopics}.
 */
final class TopicLane implements MqttConnection.Owner {

    private final Reader reader;
    private final @Nullable MqttPublisher publisher;
    private final BrokerSubscriptions broker = new BrokerSubscriptions();
    private final MqttConnection connection;
    private final Set<AddressPattern> patterns = new HashSet<>();

    /** What is subscribed to, and what the broker has not yet forgotten. */
    private final PatternIndex<SharedSubscription> index = new PatternIndex<>();

    /** Takes what comes in, on the connection's thread. */
    interface Reader {

        /** See {@link MqttLink.Listener#onMessage}; the subscriptions are those of the connection. */
        void onMessage(String topic, byte[] payload, boolean retained, PatternIndex<SharedSubscription> subscriptions);
    }

    /**
     * Makes one without a connection.
     *
     * @param role of the connection
     * @param connections makes it
     * @param reader takes what comes in
     * @param publisher publishes on it; null when nothing is published on it
     */
    TopicLane(Role role, MqttConnection.Factory connections, Reader reader, @Nullable MqttPublisher publisher) {
        this.reader = reader;
        this.publisher = publisher;
        this.connection = connections.make(role, broker, this);
    }

    MqttConnection connection() {
        return connection;
    }

    /** Whether a filter would overlap with none of those that there are. */
    boolean hasRoomFor(AddressPattern pattern) {
        if (pattern.hasWildcard()) {
            return patterns.stream().noneMatch(pattern::overlaps);
        }
        return index.find(new Address(pattern.text())).isEmpty();
    }

    SharedSubscription add(AddressPattern pattern) {
        SharedSubscription subscription = new SharedSubscription(pattern, this, broker);
        patterns.add(pattern);
        index.add(pattern, subscription);
        return subscription;
    }

    void remove(SharedSubscription subscription) {
        patterns.remove(subscription.pattern());
        index.remove(subscription.pattern(), subscription);
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    @Override
    public void onMessage(String topic, byte[] payload, boolean retained) {
        reader.onMessage(topic, payload, retained, index);
    }

    @Override
    public void onUp(MqttLink link) {
        if (publisher != null) {
            publisher.up(link);
        }
    }

    @Override
    public void onDown() {
        if (publisher != null) {
            publisher.down();
        }
    }
}
