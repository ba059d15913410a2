package io.commlib.idl.resolve;

import java.util.List;

/** Chains of names in messages. */
public final class Chains {

    private static final int ENDS = 6;

    private Chains() {}

    /**
     * A chain as text; of a long one, both ends.
     *
     * @param names at least one
     * @return such as {@code A → B → A}
     */
    public static String text(List<String> names) {
        if (names.size() <= 2 * ENDS) {
            return String.join(" → ", names);
        }
        return String.join(" → ", names.subList(0, ENDS)) + " → … → "
                + String.join(" → ", names.subList(names.size() - ENDS, names.size()));
    }
}
