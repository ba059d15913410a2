package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.mqtt.protocol.ReasonCode;
import io.commlib.runtime.transport.mqtt.protocol.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one connection is subscribed to, and subscribes to again when it is made anew. Thread-safe. */
final class BrokerSubscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSubscriptions.class);

    /** Held while packets are handed on, so that they go out in order. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    /** What a session may still be subscribed to, because the broker could not be told. */
    private final Set<String> unwanted = new LinkedHashSet<>();

    private @Nullable MqttLink link;

    /**
     * Subscribes, also to what is subscribed to already, in order to be given what is retained.
     *
     * @param filter in MQTT's notation
     * @param retained whether to be given what the broker retains
     * @return done when the broker has accepted it, be it on a later connection; fails when it refuses
     */
    CompletableFuture<Void> add(String filter, boolean retained) {
        lock.lock();
        try {
            Wanted subscription = wanted.computeIfAbsent(filter, Wanted::new);
            subscription.retained |= retained;
            CompletableFuture<Void> ready = new CompletableFuture<>();
            subscription.waiting.add(ready);
            if (link != null) {
                var unused = send(link, subscription);
            }
            return ready;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Unsubscribes.
     *
     * @param filter in MQTT's notation
     * @return done when the broker has forgotten it
     */
    CompletableFuture<Void> remove(String filter) {
        List<CompletableFuture<Void>> waiting = List.of();
        lock.lock();
        try {
            @Nullable Wanted subscription = wanted.remove(filter);
            if (subscription == null) {
                return CompletableFuture.completedFuture(null);
            }
            waiting = List.copyOf(subscription.waiting);
            if (link == null) {
                unwanted.add(filter);
                return CompletableFuture.completedFuture(null);
            }
            return forget(link, filter);
        } finally {
            lock.unlock();
            waiting.forEach(ready -> ready.completeExceptionally(new ClosedException("closed before it was ready")));
        }
    }

    private CompletableFuture<Void> forget(MqttLink at, String filter) {
        return at.unsubscribe(filter).handle((done, failure) -> {
            if (failure != null) {
                noteUnwanted(filter);
            }
            return null;
        });
    }

    private void noteUnwanted(String filter) {
        lock.lock();
        try {
            if (!wanted.containsKey(filter)) {
                unwanted.add(filter);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Subscribes to everything on a new connection, and to nothing else.
     *
     * @return done when the broker has answered each
     */
    CompletableFuture<Void> restore(MqttLink next) {
        lock.lock();
        try {
            link = next;
            unwanted.removeAll(wanted.keySet());
            List<String> left = List.copyOf(unwanted);
            unwanted.clear();
            left.forEach(filter -> {
                var unused = forget(next, filter);
            });
            return CompletableFuture.allOf(wanted.values().stream()
                    .map(subscription -> send(next, subscription))
                    .toArray(CompletableFuture[]::new));
        } finally {
            lock.unlock();
        }
    }

    /** The connection has ended. */
    void suspend() {
        lock.lock();
        try {
            link = null;
        } finally {
            lock.unlock();
        }
    }

    private CompletableFuture<Void> send(MqttLink to, Wanted subscription) {
        return to.subscribe(subscription.filter, subscription.retained).handle((done, failure) -> {
            answered(to, subscription, failure);
            return null;
        });
    }

    private void answered(MqttLink by, Wanted subscription, @Nullable Throwable failure) {
        @Nullable RejectedException refusal = failure == null ? null : refusal(subscription.filter, failure);
        List<CompletableFuture<Void>> waiting;
        lock.lock();
        try {
            boolean forAnother = link != by || wanted.get(subscription.filter) != subscription;
            boolean broken = failure != null && refusal == null;
            if (forAnother || broken) {
                return;
            }
            waiting = List.copyOf(subscription.waiting);
            subscription.waiting.clear();
            subscription.retained = false;
        } finally {
            lock.unlock();
        }
        if (refusal != null && waiting.isEmpty()) {
            LOG.warn("After the connection was made anew, {}", refusal.getMessage());
        }
        waiting.forEach(ready -> {
            if (refusal == null) {
                ready.complete(null);
            } else {
                ready.completeExceptionally(refusal);
            }
        });
    }

    /** What the broker said, or null when the connection broke before it said anything. */
    private static @Nullable RejectedException refusal(String filter, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RefusedException refusal
                ? new RejectedException(
                        "the broker refuses to subscribe to " + filter + ", saying " + refusal.getMessage()
                                + (refusal.reasonCode() == ReasonCode.NOT_AUTHORIZED
                                        ? "; let the user of the uri read it"
                                        : ""))
                : null;
    }

    private static final class Wanted {

        private final String filter;
        private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
        private boolean retained;

        Wanted(String filter) {
            this.filter = filter;
        }
    }
}
