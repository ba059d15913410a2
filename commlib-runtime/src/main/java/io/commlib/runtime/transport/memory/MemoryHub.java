package io.commlib.runtime.transport.memory;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.support.PatternIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Where the transports of one name meet. Thread-safe. */
final class MemoryHub {

    private static final Map<String, MemoryHub> HUBS = new ConcurrentHashMap<>();

    private final String name;
    private int members;

    private final PatternIndex<MemorySubscription> subscriptions = new PatternIndex<>();
    private final Map<Address, MemoryServices> services = new ConcurrentHashMap<>();

    /** Held while a retained frame is stored and handed on, so that a new subscription sees it once. */
    private final ReentrantLock retaining = new ReentrantLock();

    private final Map<Address, Frame> retained = new ConcurrentHashMap<>();

    private MemoryHub(String name) {
        this.name = name;
    }

    static MemoryHub join(String name) {
        return HUBS.compute(name, (key, present) -> {
            MemoryHub hub = present == null ? new MemoryHub(name) : present;
            hub.members++;
            return hub;
        });
    }

    void leave() {
        HUBS.computeIfPresent(name, (key, hub) -> --hub.members == 0 ? null : hub);
    }

    CompletableFuture<Void> publish(Address to, Frame frame, PublishOptions options) {
        if (!options.retained()) {
            return deliver(to, frame, options);
        }
        retaining.lock();
        try {
            if (frame.length() == 0) {
                retained.remove(to);
                return CompletableFuture.completedFuture(null);
            }
            retained.put(to, frame);
            return deliver(to, frame, options);
        } finally {
            retaining.unlock();
        }
    }

    private CompletableFuture<Void> deliver(Address to, Frame frame, PublishOptions options) {
        List<CompletableFuture<Void>> taken = new ArrayList<>(2);
        subscriptions.forEach(to, subscription -> taken.add(subscription.offer(to, frame, options.confirmed())));
        return taken.size() == 1 ? taken.get(0) : CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new));
    }

    void add(MemorySubscription subscription) {
        retaining.lock();
        try {
            if (subscription.wantsRetained()) {
                retained.forEach((address, frame) -> {
                    if (subscription.pattern().matches(address)) {
                        var unused = subscription.offer(address, frame, false);
                    }
                });
            }
            subscriptions.add(subscription.pattern(), subscription);
        } finally {
            retaining.unlock();
        }
    }

    void remove(MemorySubscription subscription) {
        subscriptions.remove(subscription.pattern(), subscription);
    }

    /** The services of an address, there only while one serves it. */
    void add(Address address, MemoryService service) {
        services.compute(address, (key, present) -> {
            MemoryServices group = present == null ? new MemoryServices(address) : present;
            group.add(service);
            return group;
        });
    }

    void remove(Address address, MemoryService service) {
        services.computeIfPresent(address, (key, group) -> group.remove(service) ? null : group);
    }

    /** Passes on a request. */
    void request(Address to, MemoryRequest request) {
        MemoryServices group = services.get(to);
        if (group == null) {
            request.reject("nobody serves " + to + " on memory:" + name);
        } else {
            group.submit(request);
        }
    }
}
