package io.commlib.idl.diagnostic;

import io.commlib.idl.model.Position;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The line a diagnostic is about; of a long line, a window around the place.
 *
 * @param position where
 * @param length how many columns are meant, kept to the line
 * @param line what to show
 * @param caret the column of {@code line} to point at, from 1
 */
public record Excerpt(Position position, int length, String line, int caret) {

    private static final int WIDTH = 160;
    private static final String CUT = "…";

    /**
     * Cuts one out.
     *
     * @param text the file
     * @param span where; may lie outside of the file
     * @return what to show of it
     */
    public static Excerpt of(SourceText text, Span span) {
        String line = text.line(span.line());
        int column = Math.min(span.column(), line.length() + 1);
        int length = Math.max(1, Math.min(span.length(), line.length() - column + 1));
        Position position = text.position(new Span(span.line(), column, length));
        if (line.length() <= WIDTH) {
            return new Excerpt(position, length, line, column);
        }
        int from = Math.max(0, Math.min(column - 1 - WIDTH / 2, line.length() - WIDTH));
        int to = Math.min(line.length(), from + WIDTH);
        if (from > 0 && Character.isLowSurrogate(line.charAt(from))) {
            from++;
        }
        if (to < line.length() && Character.isLowSurrogate(line.charAt(to))) {
            to--;
        }
        String shown = (from > 0 ? CUT : "") + line.substring(from, to) + (to < line.length() ? CUT : "");
        int caret = column - from + (from > 0 ? CUT.length() : 0);
        return new Excerpt(position, Math.max(1, Math.min(length, to - column + 1)), shown, caret);
    }

    /**
     * A diagnostic about this place.
     *
     * @param rule the id of the rule
     * @param severity how bad it is
     * @param message what is wrong
     * @param suggestion what to do, or null
     * @return the diagnostic
     */
    public Diagnostic diagnostic(String rule, Severity severity, String message, @Nullable String suggestion) {
        return new Diagnostic(rule, severity, position, length, message, suggestion, line, caret);
    }
}
