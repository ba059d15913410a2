package io.commlib.runtime.codec;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An unmodifiable list over an array that nobody else holds. */
final class FrozenList<E extends @Nullable Object> extends AbstractList<E> implements RandomAccess {

    private final E[] values;

    FrozenList(E[] values) {
        this.values = values;
    }

    @Override
    public E get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
