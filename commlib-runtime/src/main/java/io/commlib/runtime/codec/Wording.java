package io.commlib.runtime.codec;

import org.jspecify.annotations.Nullable;

/** How limits are told to people. */
final class Wording {

    private Wording() {}

    static String bound(boolean below, @Nullable Object min, @Nullable Object max) {
        return "must be " + (below ? "at least " + min : "at most " + max);
    }

    static String count(int count, int min, int max, String what) {
        int limit = count < min ? min : max;
        String plural = limit == 1 ? what : what.equals("entry") ? "entries" : what + "s";
        String bound = min == max ? "exactly" : count < min ? "at least" : "at most";
        return "must have " + bound + " " + limit + " " + plural;
    }
}
