package io.commlib.runtime.codec;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An unmodifiable map over one that nobody else holds. */
final class FrozenMap<K, V extends @Nullable Object> extends AbstractMap<K, V> {

    private final Map<K, V> values;

    FrozenMap(Map<K, V> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return values.entrySet();
    }

    @Override
    public @Nullable V get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }
}
