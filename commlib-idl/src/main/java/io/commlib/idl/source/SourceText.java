package io.commlib.idl.source;

import io.commlib.idl.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * The text of one interface file, decoded: no byte order mark, lines end with a line feed only, no control characters.
 * Used by one thread at a time.
 */
public final class SourceText {

    private final InterfaceSource source;
    private final char[] chars;
    private final int length;
    private int @Nullable [] lineStarts;

    /**
     * Makes one.
     *
     * @param source where it comes from
     * @param chars the text, and one NUL after it
     * @param length number of UTF-16 units before that NUL
     */
    public SourceText(InterfaceSource source, char[] chars, int length) {
        this.source = source;
        this.chars = chars;
        this.length = length;
    }

    /** Text of a file that cannot be shown. */
    public static SourceText unreadable(InterfaceSource source) {
        return new SourceText(source, new char[1], 0);
    }

    /** Where it comes from. */
    public InterfaceSource source() {
        return source;
    }

    /** The text, ended by one NUL that is not part of it; not a copy, so leave it alone. */
    public char[] chars() {
        return chars;
    }

    /** Number of UTF-16 units. */
    public int length() {
        return length;
    }

    /** Where a span begins, as the model says it. */
    public Position position(Span span) {
        return new Position(source.displayPath(), span.line(), span.column());
    }

    /**
     * One line, without its end.
     *
     * @param line from 1
     * @return the line; empty when the file has no such line
     */
    public String line(int line) {
        int[] starts = starts();
        if (line < 1 || line > starts.length) {
            return "";
        }
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : length;
        return new String(chars, start, end - start);
    }

    private int[] starts() {
        int[] found = lineStarts;
        if (found == null) {
            int lines = 1;
            for (int i = 0; i < length; i++) {
                if (chars[i] == '\n') {
                    lines++;
                }
            }
            found = new int[lines];
            int line = 0;
            for (int i = 0; i < length; i++) {
                if (chars[i] == '\n') {
                    found[++line] = i + 1;
                }
            }
            lineStarts = found;
        }
        return found;
    }
}
