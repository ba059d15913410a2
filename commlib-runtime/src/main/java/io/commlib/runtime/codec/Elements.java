package io.commlib.runtime.codec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the elements of a list of which it is not known how long it will be, and of the lists in it. */
final class Elements {

    private static final int FEW = 16;
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    private @Nullable Object[] values = NONE;
    private int count;

    /** Begins another message, with room of its own: a collector of garbage has less to do with what is young. */
    void clear() {
        if (values != NONE) {
            values = NONE;
        }
        count = 0;
    }

    /** Where the next list begins. */
    int count() {
        return count;
    }

    void add(@Nullable Object value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(FEW, 2 * count));
        }
        values[count++] = value;
    }

    /** Takes away the elements of the list that was begun last. */
    @SuppressWarnings("unchecked")
    <E extends @Nullable Object> List<E> takeFrom(int begin) {
        E[] taken = (E[]) Arrays.copyOfRange(values, begin, count);
        Arrays.fill(values, begin, count, null);
        count = begin;
        return Frozen.ownedList(taken);
    }
}
