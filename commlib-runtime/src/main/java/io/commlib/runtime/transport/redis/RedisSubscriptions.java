package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.support.Payloads;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of a node on its one connection: those to the same channel, or with the same pattern, share one of
 * Redis. Thread-safe.
 */
final class RedisSubscriptions extends RedisPubSubAdapter<String, byte[]> {

    private final RedisConnections connections;
    private final Payloads payloads;
    private final RetainedFrames retained;

    /** Held while the maps change and the command for it is sent, so that Redis gets the commands in the same order. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Shared> channels = new ConcurrentHashMap<>();
    private final Map<String, Shared> patterns = new ConcurrentHashMap<>();

    RedisSubscriptions(RedisConnections connections, Payloads payloads, Executor executor) {
        this.connections = connections;
        this.payloads = payloads;
        this.retained = new RetainedFrames(connections, payloads, executor);
        connections.subscriptions().addListener(this);
    }

    Registration add(RedisSubscription subscription, boolean withRetained) {
        AddressPattern pattern = subscription.pattern();
        Shared shared;
        lock.lock();
        try {
            shared = sharedBy(pattern).computeIfAbsent(pattern.text(), text -> new Shared(subscribe(pattern)));
            shared.subscriptions.add(subscription);
        } finally {
            lock.unlock();
        }
        CompletableFuture<Void> ready = shared.ready.copy();
        if (withRetained) {
            ready = ready.thenRun(() -> retained.replay(subscription));
        }
        return new Open(subscription, ready);
    }

    @Override
    public void message(String channel, byte[] payload) {
        @Nullable Shared shared = channels.get(channel);
        if (shared != null) {
            hand(shared, channel, payload);
        }
    }

    @Override
    public void message(String pattern, String channel, byte[] payload) {
        @Nullable Shared shared = patterns.get(pattern);
        if (shared != null) {
            hand(shared, channel, payload);
        }
    }

    /** Hands out nothing more; Redis forgets the subscriptions with the connection. */
    void close() {
        for (Map<String, Shared> all : List.of(channels, patterns)) {
            for (Shared shared : all.values()) {
                for (RedisSubscription subscription : shared.subscriptions) {
                    var unused = subscription.close();
                }
            }
            all.clear();
        }
    }

    private void hand(Shared shared, String channel, byte[] payload) {
        try {
            Address address = new Address(channel);
            if (shared.subscriptions.get(0).pattern().matches(address)) {
                Received message =
                        new Received(address, payloads.readPublished(payload).frame(), payload);
                shared.subscriptions.forEach(subscription -> subscription.onMessage(message));
            }
        } catch (IndexOutOfBoundsException closedMeanwhile) {
            return;
        } catch (CommlibException e) {
            payloads.dropMalformed("published to " + channel, e);
        }
    }

    private CompletableFuture<Void> subscribe(AddressPattern pattern) {
        RedisPubSubAsyncCommands<String, byte[]> redis = connections.subscriptionCommands();
        return RedisErrors.done(
                pattern.hasWildcard() ? redis.psubscribe(pattern.text()) : redis.subscribe(pattern.text()),
                pattern + " was not subscribed to");
    }

    private CompletableFuture<Void> remove(RedisSubscription subscription) {
        AddressPattern pattern = subscription.pattern();
        lock.lock();
        try {
            Map<String, Shared> all = sharedBy(pattern);
            @Nullable Shared shared = all.get(pattern.text());
            if (shared == null || !shared.subscriptions.remove(subscription) || !shared.subscriptions.isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            all.remove(pattern.text());
            RedisPubSubAsyncCommands<String, byte[]> redis = connections.subscriptionCommands();
            return RedisErrors.done(
                            pattern.hasWildcard()
                                    ? redis.punsubscribe(pattern.text())
                                    : redis.unsubscribe(pattern.text()),
                            pattern + " was not unsubscribed from")
                    .exceptionally(gone -> null);
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Shared> sharedBy(AddressPattern pattern) {
        return pattern.hasWildcard() ? patterns : channels;
    }

    /** What those that subscribe to the same share. */
    private static final class Shared {

        private final List<RedisSubscription> subscriptions = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> ready;

        Shared(CompletableFuture<Void> ready) {
            this.ready = ready;
        }
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
