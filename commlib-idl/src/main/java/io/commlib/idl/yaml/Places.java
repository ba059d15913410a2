package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Turns the library's marks, which count code points, into spans, which count UTF-16 units. Marks come in about the order
 * of the text, so that each conversion is a short way from the last.
 */
final class Places {

    private final char[] chars;
    private final Span origin;
    private final boolean astral;
    private int codePoints;
    private int units;

    /**
     * Makes one.
     *
     * @param chars the text, ended by NUL
     * @param length without the NUL
     * @param origin where the text begins in its file
     */
    Places(char[] chars, int length, Span origin) {
        this.chars = chars;
        this.origin = origin;
        boolean found = false;
        for (int i = 0; i < length && !found; i++) {
            found = Character.isSurrogate(chars[i]);
        }
        this.astral = found;
    }

    /** From one mark to another; to the end of the line, when the other is on a later one. */
    Span between(Mark start, Mark end) {
        int from = index(start);
        int to = index(end);
        if (start.getLine() != end.getLine()) {
            to = from;
            while (chars[to] != '\n' && chars[to] != 0) {
                to++;
            }
        }
        return at(start, from, to - from);
    }

    Span at(Mark mark, int length) {
        return at(mark, index(mark), length);
    }

    private Span at(Mark mark, int index, int length) {
        int column = mark.getColumn();
        if (astral) {
            int lineStart = index;
            while (lineStart > 0 && chars[lineStart - 1] != '\n') {
                lineStart--;
            }
            column = index - lineStart;
        }
        boolean first = mark.getLine() == 0;
        return new Span(origin.line() + mark.getLine(), column + (first ? origin.column() : 1), Math.max(1, length));
    }

    /** The index of a mark in the text, in UTF-16 units. */
    int index(Mark mark) {
        if (!astral) {
            return mark.getIndex();
        }
        while (codePoints < mark.getIndex()) {
            units += Character.isHighSurrogate(chars[units]) ? 2 : 1;
            codePoints++;
        }
        while (codePoints > mark.getIndex()) {
            units -= Character.isLowSurrogate(chars[units - 1]) ? 2 : 1;
            codePoints--;
        }
        return units;
    }
}
