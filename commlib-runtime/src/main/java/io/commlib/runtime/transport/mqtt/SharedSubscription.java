package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.AddressPattern;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the subscriptions of one pattern share at the broker. Changed only under the lock of {@link MqttTopics}. */
final class SharedSubscription {

    private final AddressPattern pattern;
    private final TopicLane lane;
    private final String filter;
    private final BrokerSubscriptions broker;
    private final List<MqttSubscription> members = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> ready = new CompletableFuture<>();

    SharedSubscription(AddressPattern pattern, TopicLane lane, BrokerSubscriptions broker) {
        this.pattern = pattern;
        this.lane = lane;
        this.filter = Topics.filter(pattern);
        this.broker = broker;
    }

    AddressPattern pattern() {
        return pattern;
    }

    TopicLane lane() {
        return lane;
    }

    List<MqttSubscription> members() {
        return members;
    }

    /** Adds one; done when the broker sends what it is for. */
    CompletableFuture<Void> add(MqttSubscription member) {
        boolean first = members.isEmpty();
        members.add(member);
        if (first || member.wantsRetained() || ready.isCompletedExceptionally()) {
            ready = broker.add(filter, member.wantsRetained());
        }
        return ready.copy();
    }

    /** Removes one; done when the broker has forgotten it, if it was the last. */
    CompletableFuture<Void> remove(MqttSubscription member) {
        boolean wasThere = members.remove(member);
        return wasThere && members.isEmpty() ? broker.remove(filter) : CompletableFuture.completedFuture(null);
    }

    /** Ends all of them, and leaves the broker to the end of the connection. */
    void close() {
        for (MqttSubscription member : members) {
            var unused = member.close();
        }
        members.clear();
    }
}
