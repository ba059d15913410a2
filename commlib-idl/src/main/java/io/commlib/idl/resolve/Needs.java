package io.commlib.idl.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what needs itself. Takes time in proportion to the number of needs, and no stack: chains may be long.
 *
 * @param <K> what needs and is needed
 */
public final class Needs<K> {

    private final Map<K, Collection<K>> needs = new LinkedHashMap<>();
    private final Map<K, Integer> unmet = new HashMap<>();
    private final Map<K, List<K>> needed = new HashMap<>();
    private final Map<K, Integer> heights = new HashMap<>();

    /**
     * Adds something that needs all of some others. Others that are never added need nothing.
     *
     * @param node not added before
     * @param others in the order in which they are to be looked at
     */
    public void all(K node, Collection<K> others) {
        add(node, others, others.size());
    }

    /**
     * Adds something that needs any one of some others.
     *
     * @param node not added before
     * @param others at least one
     */
    public void any(K node, Collection<K> others) {
        add(node, others, 1);
    }

    private void add(K node, Collection<K> others, int count) {
        needs.put(node, others);
        unmet.put(node, count);
        for (K other : others) {
            needed.computeIfAbsent(other, key -> new ArrayList<>()).add(node);
        }
    }

    /**
     * Finds cycles among those whose needs cannot be met.
     *
     * @return each from its first member in the order of adding, around, to that member again
     */
    public List<List<K>> cycles() {
        Set<K> stuck = stuck();
        if (stuck.isEmpty()) {
            return List.of();
        }
        Map<K, Integer> order = new HashMap<>();
        needs.keySet().forEach(node -> order.put(node, order.size()));
        List<List<K>> cycles = new ArrayList<>();
        Set<K> seen = new HashSet<>();
        for (K start : needs.keySet()) {
            Map<K, Integer> way = new LinkedHashMap<>();
            K at = start;
            while (stuck.contains(at) && seen.add(at)) {
                way.put(at, way.size());
                at = next(at, stuck);
            }
            Integer from = way.get(at);
            if (from != null) {
                cycles.add(rotated(new ArrayList<>(way.keySet()).subList(from, way.size()), order));
            }
        }
        return cycles;
    }

    /**
     * How many levels of needs are below everything that needs no cycle.
     *
     * @return 1 for what needs nothing that was added
     */
    public Map<K, Integer> heights() {
        stuck();
        return heights;
    }

    private K next(K node, Set<K> stuck) {
        for (K other : needs.getOrDefault(node, List.of())) {
            if (stuck.contains(other)) {
                return other;
            }
        }
        throw new IllegalStateException("met, and yet stuck: " + node);
    }

    private Set<K> stuck() {
        Map<K, Integer> left = new HashMap<>(unmet);
        Set<K> stuck = new HashSet<>(needs.keySet());
        Deque<K> met = new ArrayDeque<>();
        for (K other : needed.keySet()) {
            if (!needs.containsKey(other)) {
                met.add(other);
            }
        }
        for (Map.Entry<K, Integer> count : unmet.entrySet()) {
            if (count.getValue() == 0) {
                met.add(count.getKey());
            }
        }
        while (!met.isEmpty()) {
            K node = met.remove();
            stuck.remove(node);
            if (needs.containsKey(node)) {
                heights.put(node, 1 + highest(needs.getOrDefault(node, List.of())));
            }
            for (K waiting : needed.getOrDefault(node, List.of())) {
                if (left.merge(waiting, -1, Integer::sum) == 0) {
                    met.add(waiting);
                }
            }
        }
        return stuck;
    }

    private int highest(Collection<K> nodes) {
        int highest = 0;
        for (K node : nodes) {
            highest = Math.max(highest, heights.getOrDefault(node, 0));
        }
        return highest;
    }

    private static <K> List<K> rotated(List<K> cycle, Map<K, Integer> order) {
        List<K> rotated = new ArrayList<>(cycle);
        K first = Collections.min(cycle, (a, b) -> Integer.compare(order.getOrDefault(a, 0), order.getOrDefault(b, 0)));
        Collections.rotate(rotated, -cycle.indexOf(first));
        rotated.add(first);
        return rotated;
    }
}
