package io.commlib.runtime.codec;

import java.io.IOException;

/** What may come where in JSON: a codec that would have something else than one well-formed value is refused. Used by one thread. */
final class JsonShape {

    /** What ends the innermost object or list, 0 outside of all. */
    private byte closing;

    /** What ends those around it. */
    private final byte[] closingLater = new byte[Encoding.MAX_DEPTH];

    private int depth;

    /** Whether a comma comes before what is next. */
    private boolean separate;

    /** Whether a value comes next, or may; otherwise the name of a field, or an end. */
    private boolean valueIsDue = true;

    /** Whether something was refused: it may have been written in part, and a codec may have gone on. */
    private boolean refused;

    /** Begins another message. */
    void clear() {
        depth = 0;
        separate = false;
        refused = false;
        closing = 0;
        valueIsDue = true;
    }

    /** A value comes; whether a comma comes before it. */
    boolean value() throws IOException {
        if (!valueIsDue) {
            throw refusal(new IOException("its codec has a value where there can be none"));
        }
        boolean comma = separate;
        separate = true;
        valueIsDue = closing == ']';
        return comma;
    }

    /** The name of a field comes; whether a comma comes before it. */
    boolean name() throws IOException {
        if (closing != '}' || valueIsDue) {
            throw refusal(new IOException("its codec has the name of a field where there can be none"));
        }
        boolean comma = separate;
        separate = false;
        valueIsDue = true;
        return comma;
    }

    /** The value that comes is an object or a list. */
    void begin(char close) throws IOException {
        if (depth == Encoding.MAX_DEPTH) {
            throw refusal(new IOException("it is nested deeper than " + Encoding.MAX_DEPTH + " levels"));
        }
        closingLater[depth++] = closing;
        separate = false;
        isIn((byte) close);
    }

    /** The end of an object or a list comes. */
    void end(char close) throws IOException {
        if (closing != close || valueIsDue != (close == ']')) {
            throw refusal(new IOException("its codec has a '" + close + "' where there can be none"));
        }
        separate = true;
        isIn(closingLater[--depth]);
    }

    /** Nothing comes any more. */
    void complete() throws IOException {
        if (closing != 0 || valueIsDue) {
            throw new IOException("its codec leaves it unfinished");
        }
        if (refused) {
            throw new IOException("its codec goes on after a failure");
        }
    }

    /** Remembers that what comes is refused, whatever is said by a codec that does not pass it on. */
    IOException refusal(IOException why) {
        refused = true;
        return why;
    }

    private void isIn(byte newClosing) {
        closing = newClosing;
        valueIsDue = newClosing == ']';
    }
}
