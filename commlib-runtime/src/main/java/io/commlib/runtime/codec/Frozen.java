package io.commlib.runtime.codec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of collections in their order, for the constructors of generated records. What is already such a
 * copy is taken as it is. Null stays null, for the constructor to complain about; so do null elements.
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
        return new FrozenList<>((E[]) values.toArray());
    }

    /**
     * Copies a list and its elements.
     *
     * @param <E> of its elements
     * @param values what to copy, or null
     * @param element copies one element
     * @return the copy, or null
     */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <E extends @Nullable Object> List<E> list(List<E> values, UnaryOperator<E> element) {
        if (values == null) {
            return values;
        }
        E[] copies = (E[]) values.toArray();
        for (int i = 0; i < copies.length; i++) {
            copies[i] = element.apply(copies[i]);
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
        return new FrozenSet<>(new LinkedHashSet<>(values));
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
        return new FrozenMap<>(new LinkedHashMap<>(values));
    }

    /**
     * Copies a map and its values.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param values what to copy, or null
     * @param value copies one value
     * @return the copy, or null
     */
    @SuppressWarnings("NullAway")
    public static <K, V extends @Nullable Object> Map<K, V> map(Map<K, V> values, UnaryOperator<V> value) {
        if (values == null) {
            return values;
        }
        Map<K, V> copies = new LinkedHashMap<>();
        values.forEach((key, each) -> copies.put(key, value.apply(each)));
        return new FrozenMap<>(copies);
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
}
