package io.commlib.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * Reads the names of fields, one after the other: each is compared first with the one that came after its predecessor last time,
 * and no string is made of those that the program declares.
 */
final class JsonName {

    private static final int MAX_LENGTH = 10_000;

    /** The number of the known name that was read last. */
    private int known;

    /** The name that was read last, if it is not known. */
    private @Nullable String other;

    /** The name that was read last; empty before the first. */
    String text() {
        String unknown = other;
        return unknown == null ? KnownNames.get(known).toString() : unknown;
    }

    /** Begins another message. */
    void clear() {
        known = FieldName.BEFORE_FIRST.number();
        other = null;
    }

    /**
     * Reads a name.
     *
     * @return where it ends
     */
    int read(byte[] in, int at, int to) throws Malformed {
        FieldName expected = KnownNames.get(known).next();
        if (expected.isAt(in, at, to)) {
            onKnown(expected);
            return at + expected.quotedLength();
        }
        return readUnexpected(in, at, to);
    }

    private int readUnexpected(byte[] in, int at, int to) throws Malformed {
        if (in[at] != '"') {
            throw Malformed.expected("the name of a field, in quotes,", in, at, to);
        }
        int begin = at + 1;
        int end = JsonString.end(in, begin, to);
        if (end - begin > MAX_LENGTH) {
            throw Malformed.tooLarge(begin, "the name of a field has more than " + MAX_LENGTH + " bytes");
        }
        FieldName found = KnownNames.find(in, begin, end);
        if (found != null) {
            KnownNames.get(known).isFollowedBy(found);
            onKnown(found);
        } else {
            String text = JsonString.decode(in, begin, end);
            if (text.length() < end - begin && !UTF_8.newEncoder().canEncode(text)) {
                throw Malformed.at(begin, "the name of a field has half of a surrogate pair");
            }
            other = text;
        }
        return end + 1;
    }

    private void onKnown(FieldName name) {
        known = name.number();
        if (other != null) {
            other = null;
        }
    }
}
