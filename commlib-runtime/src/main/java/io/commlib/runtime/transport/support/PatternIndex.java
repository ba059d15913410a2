package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Finds the subscriptions of an address: at once those without wildcards, and by trying each with. Thread-safe.
 *
 * @param <S> a subscription
 */
public final class PatternIndex<S> {

    private final Map<String, List<S>> exact = new ConcurrentHashMap<>();
    private final List<Wildcard<S>> wildcards = new CopyOnWriteArrayList<>();

    /** Makes an empty one. */
    public PatternIndex() {}

    /**
     * Adds a subscription.
     *
     * @param pattern what it is for
     * @param subscription found from now on
     */
    public void add(AddressPattern pattern, S subscription) {
        if (pattern.hasWildcard()) {
            wildcards.add(new Wildcard<>(pattern, subscription));
        } else {
            exact.compute(pattern.text(), (text, present) -> {
                List<S> all = present == null ? new CopyOnWriteArrayList<>() : present;
                all.add(subscription);
                return all;
            });
        }
    }

    /**
     * Removes a subscription.
     *
     * @param pattern as it was added
     * @param subscription not found any more
     */
    public void remove(AddressPattern pattern, S subscription) {
        if (pattern.hasWildcard()) {
            wildcards.removeIf(candidate -> candidate.subscription == subscription);
        } else {
            exact.computeIfPresent(pattern.text(), (text, present) -> {
                present.removeIf(candidate -> candidate == subscription);
                return present.isEmpty() ? null : present;
            });
        }
    }

    /**
     * Finds the subscriptions of an address.
     *
     * @param address where something was published
     * @return each once
     */
    public List<S> find(Address address) {
        List<S> found = new ArrayList<>(4);
        forEach(address, found::add);
        return found;
    }

    /**
     * Finds the subscriptions of an address, each once.
     *
     * @param address where something was published
     * @param action called for each
     */
    public void forEach(Address address, Consumer<S> action) {
        exact.getOrDefault(address.text(), List.of()).forEach(action);
        for (Wildcard<S> candidate : wildcards) {
            if (candidate.pattern.matches(address)) {
                action.accept(candidate.subscription);
            }
        }
    }

    private record Wildcard<S>(AddressPattern pattern, S subscription) {}
}
