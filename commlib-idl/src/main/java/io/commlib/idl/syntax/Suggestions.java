package io.commlib.idl.syntax;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody who mistyped a word may have meant. */
public final class Suggestions {

    private static final int LONGEST = 64;
    private static final int MOST = 2_000;

    private Suggestions() {}

    /**
     * Asks whether the nearest word is meant.
     *
     * @param word what was written
     * @param known what could have been
     * @return such as {@code did you mean 'request'?}, or null when nothing is near
     */
    public static @Nullable String didYouMean(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        return nearest == null ? null : "did you mean '" + nearest + "'?";
    }

    /**
     * Finds the word with the least edits; of equals, the first.
     *
     * @param word what was written
     * @param known what could have been
     * @return the nearest, or null when none is near
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST || known.size() > MOST) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            if (candidate.length() <= LONGEST && Math.abs(candidate.length() - word.length()) < bestDistance) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance && distance < candidate.length()) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return best;
    }

    /** Insertions, deletions, replacements and swaps of neighbours ("optimal string alignment"). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
