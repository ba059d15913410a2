package io.commlib.idl.source;

/**
 * A stretch of one line of a file.
 *
 * @param line from 1
 * @param column from 1, counted in UTF-16 units
 * @param length in UTF-16 units, at least 1; may reach past the end of the line
 */
public record Span(int line, int column, int length) {

    /** The very beginning of a file. */
    public static final Span START = new Span(1, 1, 1);
}
