package io.commlib.runtime.codec;

import java.io.IOException;

/** What may come where in JSON: a codec that would have something else than one well-formed value is refused. Used by one thread. */
final class JsonShape {

    /** In an object; else in a list, or outside of all. */
    private static final int OBJECT = 1;

    private static final int LIST = 2;

    /** A value comes next, or may; otherwise the name of a field, or an end. */
    private static final int VALUE = 4;

    /** A comma comes before what is next. */
    private static final int COMMA = 8;

    private static final int INNERMOST = OBJECT | LIST;

    /** Of these, what holds now: one number, since it is looked at and changed for each name and each value. */
    private int state = VALUE;

    /** Which of objects and lists are around the innermost one. */
    private final byte[] around = new byte[Encoding.MAX_DEPTH];

    private int depth;

    /** Whether something was refused: it may have been written in part, and a codec may have gone on. */
    private boolean refused;

    /** Begins another message. */
    void clear() {
        depth = 0;
        state = VALUE;
        refused = false;
    }

    /** A value comes; whether a comma comes before it. */
    boolean value() throws IOException {
        int before = state;
        if ((before & VALUE) == 0) {
            throw misplaced("a value");
        }
        state = (before & LIST) == 0 ? (before & OBJECT) | COMMA : LIST | VALUE | COMMA;
        return (before & COMMA) != 0;
    }

    /** The name of a field comes; whether a comma comes before it. */
    boolean name() throws IOException {
        int before = state;
        if ((before & (OBJECT | VALUE)) != OBJECT) {
            throw misplaced("the name of a field");
        }
        state = OBJECT | VALUE;
        return (before & COMMA) != 0;
    }

    /** The value that comes is an object. */
    void beginObject() throws IOException {
        begin(OBJECT);
    }

    /** The value that comes is a list. */
    void beginList() throws IOException {
        begin(LIST | VALUE);
    }

    private void begin(int inside) throws IOException {
        if (depth == Encoding.MAX_DEPTH) {
            throw refusal(new IOException("it is nested deeper than " + Encoding.MAX_DEPTH + " levels"));
        }
        around[depth++] = (byte) (state & INNERMOST);
        state = inside;
    }

    /** The end of an object comes. */
    void endObject() throws IOException {
        if ((state & (OBJECT | VALUE)) != OBJECT) {
            throw misplaced("a '}'");
        }
        end();
    }

    /** The end of a list comes. */
    void endList() throws IOException {
        if ((state & LIST) == 0) {
            throw misplaced("a ']'");
        }
        end();
    }

    private void end() {
        int outside = around[--depth];
        state = outside == LIST ? LIST | VALUE | COMMA : outside | COMMA;
    }

    /** Nothing comes any more. */
    void complete() throws IOException {
        if ((state & (INNERMOST | VALUE)) != 0) {
            throw new IOException("its codec leaves it unfinished");
        }
        if (refused) {
            throw new IOException("its codec goes on after a failure");
        }
    }

    private IOException misplaced(String what) {
        return refusal(new IOException("its codec has " + what + " where there can be none"));
    }

    /** Remembers that what comes is refused, whatever is said by a codec that does not pass it on. */
    IOException refusal(IOException why) {
        refused = true;
        return why;
    }
}
