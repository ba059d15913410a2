package io.commlib.runtime.envelope;

import org.jspecify.annotations.Nullable;

/**
 * Goes through one value of JSON or CBOR from its start, checking the notation of all that it passes over. What it finds
 * wrong it throws as a {@link io.commlib.runtime.error.BadMessageException}. Used by one thread.
 */
interface Cursor {

    /** The most levels of nesting. */
    int MAX_DEPTH = 100;

    /** What a value is, as far as headers need to know. */
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        OTHER
    }

    /** The content type of what it reads. */
    String contentType();

    /** What comes next. */
    Kind kind();

    /** Steps into an object. */
    void enterObject();

    /** Steps to the next field of the object that was entered last and is not finished: its name, or null at its end. */
    @Nullable
    String nextField();

    /** Steps into an array. */
    void enterArray();

    /** Steps to the next element of the array that was entered last and is not finished; false at its end. */
    boolean nextElement();

    /** Reads a text. */
    String text();

    /** Reads a number; a fraction is cut off, and what does not fit becomes the nearest that does. */
    long number();

    /** Passes over a value. */
    void skip();

    /** Passes over a value, and says whether it is an object without fields. */
    default boolean skipEmpty() {
        if (kind() != Kind.OBJECT) {
            skip();
            return false;
        }
        boolean empty = true;
        enterObject();
        while (nextField() != null) {
            empty = false;
            skip();
        }
        return empty;
    }

    /** Where the next value begins, with the white space before it. */
    int position();

    /** Where the value that was passed over last ended, with the white space after it. */
    int passed();

    /** Checks that nothing comes after the value. */
    void end();
}
