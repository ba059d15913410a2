package io.commlib.runtime.codec;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of collections in their order, with the collections in them, for the constructors of generated
 * records. What is already such a copy is taken as it is. Null stays null, for the constructor to complain about; so do
 * null elements.
 */
public final class Frozen {

    private Frozen() {}

    /**
     * Copies a list.
     *
     * @param <E> of its elements
     * @param values what to copy, or null
     * @return the copy, or null
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // null in, null out: NullAway has no way to say so
    public static <E extends @Nullable Object> List<E> list(List<E> values) {
        if (values == null || values instanceof FrozenList) {
            return values;
        }
        E[] copies = (E[]) values.toArray(new Object[0]);
        for (int i = 0; i < copies.length; i++) {
            copies[i] = element(copies[i]);
        }
        return new FrozenList<>(copies);
    }

    /**
     * Copies a set.
     *
     * @param <E> of its elements
     * @param values what to copy, or null
     * @return the copy, or null
     */
    @SuppressWarnings("NullAway")
    public static <E> Set<E> set(Set<E> values) {
        if (values == null || values instanceof FrozenSet) {
            return values;
        }
        Set<E> copies = new LinkedHashSet<>();
        for (E value : values) {
            copies.add(element(value));
        }
        return new FrozenSet<>(copies);
    }

    /**
     * Copies a map.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param values what to copy, or null
     * @return the copy, or null
     */
    @SuppressWarnings("NullAway")
    public static <K, V extends @Nullable Object> Map<K, V> map(Map<K, V> values) {
        if (values == null || values instanceof FrozenMap) {
            return values;
        }
        Map<K, V> copies = new LinkedHashMap<>();
        values.forEach((key, value) -> copies.put(key, element(value)));
        return new FrozenMap<>(copies);
    }

    /**
     * Copies a list that may be absent.
     *
     * @param <E> of its elements
     * @param values what to copy, or null
     * @return the copy, or null
     */
    public static <E extends @Nullable Object> @Nullable List<E> listOrNull(@Nullable List<E> values) {
        return values == null ? null : list(values);
    }

    /**
     * Copies a set that may be absent.
     *
     * @param <E> of its elements
     * @param values what to copy, or null
     * @return the copy, or null
     */
    public static <E> @Nullable Set<E> setOrNull(@Nullable Set<E> values) {
        return values == null ? null : set(values);
    }

    /**
     * Copies a map that may be absent.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param values what to copy, or null
     * @return the copy, or null
     */
    public static <K, V extends @Nullable Object> @Nullable Map<K, V> mapOrNull(@Nullable Map<K, V> values) {
        return values == null ? null : map(values);
    }

    /**
     * Makes a list.
     *
     * @param <E> of its elements
     * @param values its elements
     * @return an unmodifiable list
     */
    @SafeVarargs
    @SuppressWarnings("unchecked")
    public static <E extends @Nullable Object> List<E> listOf(E... values) {
        @Nullable Object[] copy = new @Nullable Object[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return new FrozenList<>((E[]) copy);
    }

    /**
     * Makes a set.
     *
     * @param <E> of its elements
     * @param values its elements
     * @return an unmodifiable set in the order given
     */
    @SafeVarargs
    public static <E> Set<E> setOf(E... values) {
        Set<E> set = new LinkedHashSet<>();
        for (E value : values) {
            set.add(value);
        }
        return new FrozenSet<>(set);
    }

    /**
     * Makes a map.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param entries its entries, from {@link #entry}
     * @return an unmodifiable map in the order given
     */
    @SafeVarargs
    public static <K, V extends @Nullable Object> Map<K, V> mapOf(Map.Entry<K, V>... entries) {
        Map<K, V> values = new LinkedHashMap<>();
        for (Map.Entry<K, V> entry : entries) {
            values.put(entry.getKey(), entry.getValue());
        }
        return new FrozenMap<>(values);
    }

    /**
     * Makes an entry for {@link #mapOf}.
     *
     * @param <K> of its key
     * @param <V> of its value
     * @param key its key
     * @param value its value
     * @return an unmodifiable entry
     */
    public static <K, V extends @Nullable Object> Map.Entry<K, V> entry(K key, V value) {
        return new AbstractMap.SimpleImmutableEntry<>(key, value);
    }

    static <E extends @Nullable Object> List<E> ownedList(E[] values) {
        return new FrozenList<>(values);
    }

    static <E> Set<E> ownedSet(Set<E> values) {
        return new FrozenSet<>(values);
    }

    static <K, V extends @Nullable Object> Map<K, V> ownedMap(Map<K, V> values) {
        return new FrozenMap<>(values);
    }

    /** The only things in a container that can be modified are containers. */
    @SuppressWarnings("unchecked")
    private static <E extends @Nullable Object> E element(E value) {
        if (value instanceof List<?> list) {
            return (E) list(list);
        }
        if (value instanceof Set<?> set) {
            return (E) set(set);
        }
        return value instanceof Map<?, ?> map ? (E) map(map) : value;
    }
}
