package io.commlib.runtime.codec;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields that this program declares, found by how they are written in JSON, without making a string. There is room for
 * {@value #MAX_NAMES}; what comes from outside adds none. Thread-safe.
 */
final class KnownNames {

    private static final int MAX_NAMES = 1 << 13;
    private static final int PLACES = 2 * MAX_NAMES;

    /** A comma and a quote before the name, a quote and a colon after it. */
    private static final int AROUND = 2;

    /** A name is at the place that its hash code says, or at the first free one after it. */
    private static final AtomicReferenceArray<FieldName> NAMES = new AtomicReferenceArray<>(PLACES);

    /** The names by their numbers. */
    private static final AtomicReferenceArray<FieldName> NUMBERED = new AtomicReferenceArray<>(MAX_NAMES);

    private static int count = 1;

    static {
        NUMBERED.set(0, FieldName.BEFORE_FIRST);
    }

    private KnownNames() {}

    /** The name that is there already, else a new one. */
    static synchronized FieldName add(String text) {
        FieldName name = new FieldName(text, count);
        byte[] json = name.json();
        int place = place(json, AROUND, json.length - AROUND);
        FieldName there = NAMES.get(place);
        if (there == null && count < MAX_NAMES) {
            NUMBERED.set(count++, name);
            NAMES.set(place, name);
        }
        return there == null ? name : there;
    }

    /** The name that has a number. */
    static FieldName get(int number) {
        return NUMBERED.getAcquire(number);
    }

    /** The name between two quotes, or null when it is none that is known. */
    static @Nullable FieldName find(byte[] in, int from, int to) {
        return NAMES.getAcquire(place(in, from, to));
    }

    /** Where a name is, or would be. */
    private static int place(byte[] in, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        for (FieldName name = NAMES.getAcquire(place); name != null; name = NAMES.getAcquire(place)) {
            if (Arrays.equals(in, from, to, name.json(), AROUND, name.json().length - AROUND)) {
                return place;
            }
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }
}
