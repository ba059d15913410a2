package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;

/** A place in the text, moving forward; and what the limits have left. The text's end reads as NUL. */
final class YamlCursor {

    private final char[] chars;
    private final Limits limits;
    private int at;
    private int line;
    private int lineStart;
    private int depth;
    private int nodes;

    YamlCursor(SourceText text, Limits limits) {
        this(text.chars(), Span.START, limits);
    }

    /** At the beginning of a text that stands at some place of a file. */
    YamlCursor(char[] chars, Span start, Limits limits) {
        this.chars = chars;
        this.limits = limits;
        this.line = start.line();
        this.lineStart = 1 - start.column();
    }

    /** Where a line began, to come back to. */
    record Mark(int at, int line, int lineStart) {}

    Mark mark() {
        return new Mark(at, line, lineStart);
    }

    void reset(Mark mark) {
        at = mark.at();
        line = mark.line();
        lineStart = mark.lineStart();
    }

    int at() {
        return at;
    }

    int line() {
        return line;
    }

    /** From 0. */
    int column() {
        return at - lineStart;
    }

    char peek() {
        return chars[at];
    }

    /** The character after {@link #peek()}; NUL when there is none. */
    char peekNext() {
        return chars[at] == 0 ? 0 : chars[at + 1];
    }

    char charAt(int index) {
        return chars[index];
    }

    void advance(int count) {
        at += count;
    }

    void moveTo(int index) {
        at = index;
    }

    boolean atEnd() {
        return chars[at] == 0;
    }

    boolean atLineEnd() {
        return isLineEnd(chars[at]);
    }

    void nextLine() {
        at++;
        line++;
        lineStart = at;
    }

    void skipBlanks() {
        while (isBlank(chars[at])) {
            at++;
        }
    }

    void skipToLineEnd() {
        while (!isLineEnd(chars[at])) {
            at++;
        }
    }

    /** Skips blanks and a comment; then is at the end of the line, or at content. */
    void skipBlanksAndComment() {
        int from = at;
        skipBlanks();
        if (chars[at] == '#' && (at > from || at == lineStart)) {
            skipToLineEnd();
        }
    }

    /**
     * Skips to the first character of the next line that says something.
     *
     * @return its column, from 0; -1 at the end of the document. A tab is left for the caller to see
     */
    int nextContent() {
        while (true) {
            while (chars[at] == ' ') {
                at++;
            }
            int content = at;
            while (isBlank(chars[content])) {
                content++;
            }
            if (chars[content] == '#') {
                at = content;
                skipToLineEnd();
            } else if (isLineEnd(chars[content])) {
                at = content;
            } else {
                return atDocumentMarker() ? -1 : at - lineStart;
            }
            if (chars[at] == 0) {
                return -1;
            }
            nextLine();
        }
    }

    /** Whether {@code ---} or {@code ...} stands here, at the beginning of a line. */
    boolean atDocumentMarker() {
        char c = chars[at];
        return at == lineStart
                && (c == '-' || c == '.')
                && chars[at + 1] == c
                && chars[at + 2] == c
                && isBlankOrEnd(chars[at + 3]);
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** From an index on the current line to here. */
    Span spanFrom(int from) {
        return new Span(line, from - lineStart + 1, Math.max(1, at - from));
    }

    Span here(int length) {
        return new Span(line, at - lineStart + 1, length);
    }

    Span here() {
        return here(1);
    }

    void enter() throws YamlProblem {
        if (++depth > limits.depth()) {
            throw YamlProblem.limit(
                    RuleId.TOO_DEEP, here(), "nested more than " + limits.depth() + " levels deep", null);
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** Goes back to the depth of an outer node, after a problem in an inner one. */
    void leaveTo(int outer) {
        depth = outer;
    }

    void countNode() throws YamlProblem {
        if (++nodes > limits.nodes()) {
            throw YamlProblem.limit(
                    RuleId.TOO_MANY_NODES,
                    here(),
                    "the file has more than " + limits.nodes() + " keys and values",
                    "split it, and import the parts");
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == 0;
    }

    static boolean isBlankOrEnd(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == 0;
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }
}
