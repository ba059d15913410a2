package io.commlib.runtime.codec;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The notation that a {@link MessageReader} reads. Used by one thread.
 *
 * <p>It stands before a value, or after the one that was read last. What reads a value passes over it; what is asked for another
 * type than the value has says so by its result, and stays. All throw an {@link IOException} when the input is not well-formed.
 */
interface Input extends Closeable {

    /** What {@link #integer()} gives when there is no such integer. */
    long NO_INTEGER = Long.MIN_VALUE;

    /** What a value is. */
    enum Kind {
        OBJECT,
        LIST,
        STRING,
        INTEGER,
        /** A number with a fraction or an exponent. */
        FRACTION,
        /** NaN or an infinity that is not a string. */
        NOT_FINITE,
        TRUE,
        FALSE,
        NULL,
        /** A byte string. */
        BYTES
    }

    /** What a codec reads from. */
    MessageReader reader();

    /** Goes to the first value; false when there is none. */
    boolean begin() throws IOException;

    /** Whether nothing comes after the value. */
    boolean end() throws IOException;

    /** What the value is that it stands before. */
    Kind kind() throws IOException;

    /** Whether it stands before {@code null}. */
    boolean isNull();

    /** Steps into an object; false when the value is none. */
    boolean beginObject() throws IOException;

    /** Goes to the value of the next field of the object; false at the end, which is passed over. */
    boolean nextField() throws IOException;

    /** The name of the field that it went to last; empty before the first. */
    String field();

    /** Steps into a list; false when the value is none. */
    boolean beginList() throws IOException;

    /** Goes to the next element of the list; false at the end, which is passed over. */
    boolean nextElement() throws IOException;

    /** Reads a string; null when the value is none. */
    @Nullable
    String string() throws IOException;

    /** Reads an integer that is written without a fraction; {@link #NO_INTEGER} when it is none, or is not between that and 2^63. */
    long integer() throws IOException;

    /** Reads a finite number, rounded to the nearest; NaN when the value is none, or is too large. */
    double number() throws IOException;

    /** Reads a finite number, rounded to the nearest; NaN when the value is none, or is too large. */
    float smallNumber() throws IOException;

    /** Reads a number of any kind: its text. */
    String numeral() throws IOException;

    /** Reads {@link Kind#BYTES}. */
    byte[] bytes() throws IOException;

    /** Passes over a value of any kind. */
    void skip() throws IOException;

    /** Goes back to before the value, if that was a string or a number. */
    void back();

    /** How many objects and lists it is in. */
    int depth();

    /** For people: the path of the value that it stands before, or has read last; of no more than the outermost levels. */
    String path(int levels);

    /** For people: what is wrong, as an exception says that it threw. */
    String problem(IOException failure);

    @Override
    void close() throws IOException;
}
