package io.commlib.runtime.codec;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;

/** An unmodifiable set over one that nobody else holds. */
final class FrozenSet<E> extends AbstractSet<E> {

    private final Set<E> values;

    FrozenSet(Set<E> values) {
        this.values = Collections.unmodifiableSet(values);
    }

    @Override
    public Iterator<E> iterator() {
        return values.iterator();
    }

    @Override
    public boolean contains(Object value) {
        return values.contains(value);
    }

    @Override
    public int size() {
        return values.size();
    }
}
