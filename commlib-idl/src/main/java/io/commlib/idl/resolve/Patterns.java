package io.commlib.idl.resolve;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Matches patterns that come from files: in bounded time, whatever they are. */
public final class Patterns {

    private static final int MOST_STEPS = 1_000_000;

    private Patterns() {}

    /** What came of a match. */
    public enum Match {
        /** It matches. */
        YES,
        /** It does not match. */
        NO,
        /** It cannot be told within bounds. */
        TOO_SLOW
    }

    /**
     * Matches a whole text.
     *
     * @param pattern a regular expression; a bad one, which is reported elsewhere, matches everything
     * @param text any text
     * @return whether it matches
     */
    public static Match match(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                            .matcher(new Counted(text, new AtomicInteger()))
                            .matches()
                    ? Match.YES
                    : Match.NO;
        } catch (PatternSyntaxException reportedElsewhere) {
            return Match.YES;
        } catch (TooSlow | StackOverflowError tooSlow) {
            return Match.TOO_SLOW;
        }
    }

    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super(null, null, false, false);
        }
    }

    /** A text that stops whoever looks at it too often, which is what a catastrophic pattern does. */
    private record Counted(CharSequence text, AtomicInteger steps) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (steps.incrementAndGet() > MOST_STEPS) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }
    }
}
