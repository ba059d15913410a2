package io.commlib.runtime.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of which it is not known how long they will be. Each gets the room that the one before it took at the same depth, as
 * most lists are as long as others of their kind: then the array is the list's own, and nothing is copied.
 */
final class ListReader {

    private static final int FEW = 8;

    /** So much room is given at most before the elements are there. */
    private static final int MOST_ROOM = 256;

    private static final int DEPTHS = 8;
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    /** How long the last list was at each depth. Numbers, so that what is kept for the next message refers to nothing of this one. */
    private final int[] lengths = new int[DEPTHS];

    private int depth;

    /** Begins another message. */
    void clear() {
        depth = 0;
    }

    /** Reads a list that has begun. */
    @SuppressWarnings("unchecked")
    <E extends @Nullable Object> List<E> read(Input in, Codec<E> element, MessageReader reader) throws IOException {
        int level = Math.min(depth++, DEPTHS - 1);
        @Nullable Object[] values = NONE;
        int count = 0;
        while (in.nextElement()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count == 0 ? Math.max(1, lengths[level]) : Math.max(FEW, 2 * count));
            }
            values[count++] = element.read(reader);
        }
        depth--;
        lengths[level] = Math.min(count, MOST_ROOM);
        return Frozen.ownedList((E[]) (count == values.length ? values : Arrays.copyOf(values, count)));
    }
}
