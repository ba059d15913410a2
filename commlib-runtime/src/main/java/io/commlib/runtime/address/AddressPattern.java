package io.commlib.runtime.address;

import io.commlib.runtime.error.BadAddressException;

/**
 * Which addresses are meant: an address in which segments may be {@code *}. Inside, {@code *} stands for exactly one
 * segment; at the end, for one or more, so that {@code sensors.*} takes {@code sensors.sonar.front.left}.
 *
 * @param text such as {@code sensors.*}; an address without wildcards is the pattern of itself
 */
public record AddressPattern(String text) {

    /**
     * Checks the notation.
     *
     * @throws BadAddressException if the text does not follow it
     */
    public AddressPattern {
        Segments.check(text, Segments.Kind.PATTERN);
    }

    /**
     * Whether it has a wildcard.
     *
     * @return false when it stands for one address only
     */
    public boolean hasWildcard() {
        return text.indexOf('*') >= 0;
    }

    /**
     * Whether an address is meant.
     *
     * @param address any address
     * @return true when it matches
     */
    public boolean matches(Address address) {
        String candidate = address.text();
        int at = 0;
        int from = 0;
        while (true) {
            int end = segmentEnd(text, from);
            boolean last = end == text.length();
            if (at > candidate.length()) {
                return false;
            }
            int candidateEnd = segmentEnd(candidate, at);
            boolean wildcard = end == from + 1 && text.charAt(from) == '*';
            if (wildcard && last) {
                return true;
            }
            if (!wildcard
                    && !(end - from == candidateEnd - at && text.regionMatches(from, candidate, at, end - from))) {
                return false;
            }
            if (last) {
                return candidateEnd == candidate.length();
            }
            from = end + 1;
            at = candidateEnd + 1;
        }
    }

    /**
     * Whether some address is meant by both.
     *
     * @param other any pattern
     * @return true when both match it
     */
    public boolean overlaps(AddressPattern other) {
        String[] ours = text.split("\\.", -1);
        String[] theirs = other.text.split("\\.", -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            boolean takesTheRest =
                    (i == ours.length - 1 && isWildcard(ours[i])) || (i == theirs.length - 1 && isWildcard(theirs[i]));
            if (takesTheRest) {
                return true;
            }
            if (!isWildcard(ours[i]) && !isWildcard(theirs[i]) && !ours[i].equals(theirs[i])) {
                return false;
            }
        }
        return ours.length == theirs.length;
    }

    private static boolean isWildcard(String segment) {
        return segment.equals("*");
    }

    private static int segmentEnd(String text, int from) {
        int dot = text.indexOf('.', from);
        return dot < 0 ? text.length() : dot;
    }

    @Override
    public String toString() {
        return text;
    }
}
