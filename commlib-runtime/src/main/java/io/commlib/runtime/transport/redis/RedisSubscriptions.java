package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.redis.protocol.Subscriber;
import io.commlib.runtime.transport.support.Payloads;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of a node on its one connection: those to the same channel, or with the same pattern, share one of
 * Redis. Thread-safe.
 */
final class RedisSubscriptions implements Subscriber {

    private static final Logger LOG = LoggerFactory.getLogger(RedisSubscriptions.class);

    private final RedisConnections connections;
    private final Payloads payloads;
    private final RetainedFrames retained;

    /** Held while the maps change and the command for it is sent, so that Redis gets the commands in the same order. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, List<RedisSubscription>> channels = new ConcurrentHashMap<>();
    private final Map<String, List<RedisSubscription>> patterns = new ConcurrentHashMap<>();

    RedisSubscriptions(RedisConnections connections, Payloads payloads, Executor executor) {
        this.connections = connections;
        this.payloads = payloads;
        this.retained = new RetainedFrames(connections, payloads, executor);
        connections.onPublished(this, this::subscribeAnew);
    }

    /**
     * Adds one that begins when Redis confirms it. The command is sent also when Redis has that subscription already: what
     * comes before the confirmation was published before it was asked for.
     */
    Registration add(RedisSubscription subscription, boolean withRetained) {
        AddressPattern pattern = subscription.pattern();
        CompletableFuture<Void> ready;
        lock.lock();
        try {
            sharedBy(pattern)
                    .computeIfAbsent(pattern.text(), text -> new CopyOnWriteArrayList<>())
                    .add(subscription);
            ready = subscribe(pattern).thenRun(subscription::begin);
        } finally {
            lock.unlock();
        }
        if (withRetained) {
            ready = ready.thenRun(() -> retained.replay(subscription));
        }
        return new Open(subscription, ready);
    }

    @Override
    public void onMessage(String channel, byte[] payload) {
        hand(channels.getOrDefault(channel, List.of()), channel, payload);
    }

    @Override
    public void onMessage(String pattern, String channel, byte[] payload) {
        hand(patterns.getOrDefault(pattern, List.of()), channel, payload);
    }

    /** Hands out nothing more; Redis forgets the subscriptions with the connection. */
    void close() {
        for (Map<String, List<RedisSubscription>> all : List.of(channels, patterns)) {
            for (List<RedisSubscription> shared : all.values()) {
                for (RedisSubscription subscription : shared) {
                    var unused = subscription.close();
                }
            }
            all.clear();
        }
    }

    private void hand(List<RedisSubscription> shared, String channel, byte[] payload) {
        try {
            Address address = new Address(channel);
            @Nullable Received message = null;
            for (RedisSubscription subscription : shared) {
                if (message == null) {
                    if (!subscription.pattern().matches(address)) {
                        return;
                    }
                    message = new Received(
                            address, payloads.readPublished(payload).frame(), payload);
                }
                subscription.onMessage(message);
            }
        } catch (CommlibException e) {
            payloads.dropMalformed("published to " + channel, e);
        }
    }

    private CompletableFuture<Void> subscribe(AddressPattern pattern) {
        return RedisErrors.done(
                connections.subscriptions().send(Commands.subscribe(pattern.text(), pattern.hasWildcard())),
                pattern + " was not subscribed to");
    }

    /** Redis has forgotten all with the connection. */
    private void subscribeAnew() {
        lock.lock();
        try {
            for (Map<String, List<RedisSubscription>> all : List.of(channels, patterns)) {
                for (List<RedisSubscription> shared : all.values()) {
                    var unused = subscribe(shared.get(0).pattern()).exceptionally(failure -> {
                        LOG.warn("{}", failure.getMessage());
                        return null;
                    });
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Void> remove(RedisSubscription subscription) {
        AddressPattern pattern = subscription.pattern();
        lock.lock();
        try {
            Map<String, List<RedisSubscription>> all = sharedBy(pattern);
            @Nullable List<RedisSubscription> shared = all.get(pattern.text());
            if (shared == null || !shared.remove(subscription) || !shared.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            all.remove(pattern.text());
            return RedisErrors.done(
                            connections
                                    .subscriptions()
                                    .send(Commands.unsubscribe(pattern.text(), pattern.hasWildcard())),
                            pattern + " was not unsubscribed from")
                    .exceptionally(gone -> null);
        } finally {
            lock.unlock();
        }
    }

    private Map<String, List<RedisSubscription>> sharedBy(AddressPattern pattern) {
        return pattern.hasWildcard() ? patterns : channels;
    }

    private final class Open implements Registration {

        private final RedisSubscription subscription;
        private final CompletableFuture<Void> ready;

        Open(RedisSubscription subscription, CompletableFuture<Void> ready) {
            this.subscription = subscription;
            this.ready = ready;
        }

        @Override
        public CompletableFuture<Void> ready() {
            return ready;
        }

        @Override
        public CompletableFuture<Void> close() {
            return CompletableFuture.allOf(remove(subscription), subscription.close());
        }
    }
}
