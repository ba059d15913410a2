package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar.Style;
import org.jspecify.annotations.Nullable;

/** Reads scalars without quotes. */
final class PlainScalars {

    private final YamlCursor cursor;

    PlainScalars(YamlCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a key, or what stands where one should.
     *
     * @return the text up to a colon, a comment or the end of the line
     */
    YamlScalar key(boolean flow) throws YamlProblem {
        cursor.countNode();
        checkStart(flow);
        int from = cursor.at();
        cursor.moveTo(trimmed(from, endOnLine(from, flow)));
        return new YamlScalar(cursor.text(from, cursor.at()), Style.PLAIN, cursor.spanFrom(from), 0);
    }

    /**
     * Reads a value, which may go on on lines that are indented deeper than its parent.
     *
     * @param parent the indentation of the parent, from 0; -1 when it has none
     */
    YamlScalar value(int parent, boolean flow) throws YamlProblem {
        cursor.countNode();
        checkStart(flow);
        int from = cursor.at();
        int stop = endOnLine(from, flow);
        int end = trimmed(from, stop);
        cursor.moveTo(end);
        Span span = cursor.spanFrom(from);
        cursor.moveTo(stop);
        if (cursor.peek() == ':') {
            throw YamlProblem.syntax(
                    cursor.here(), "a value cannot have ':' and a space in it", "put the whole value in quotes");
        }
        refuseOpening(flow);
        String first = cursor.text(from, end);
        cursor.moveTo(end);
        FoldedText folded = cursor.charAt(stop) == '\n' && stop > 0 ? continued(first, parent, flow) : null;
        return folded == null
                ? new YamlScalar(first, Style.PLAIN, span, 0)
                : new YamlScalar(folded.toString(), Style.PLAIN, span, -1);
    }

    private @Nullable FoldedText continued(String first, int parent, boolean flow) throws YamlProblem {
        FoldedText folded = null;
        while (true) {
            YamlCursor.Mark mark = cursor.mark();
            cursor.skipBlanks();
            int breaks = 0;
            while (cursor.peek() == '\n') {
                cursor.nextLine();
                breaks++;
                while (cursor.peek() == ' ') {
                    cursor.advance(1);
                }
                if (cursor.column() > parent) {
                    cursor.skipBlanks();
                }
            }
            if (breaks == 0 || !continues(parent, flow)) {
                cursor.reset(mark);
                return folded;
            }
            if (folded == null) {
                folded = new FoldedText();
                folded.append(first);
            }
            int from = cursor.at();
            int stop = endOnLine(from, flow);
            if (cursor.charAt(stop) == ':') {
                throw misplacedKey(from, stop, flow);
            }
            cursor.moveTo(stop);
            refuseOpening(flow);
            cursor.moveTo(trimmed(from, stop));
            folded.breakLines(breaks);
            folded.append(cursor.text(from, cursor.at()));
        }
    }

    private YamlProblem misplacedKey(int from, int stop, boolean flow) {
        cursor.moveTo(trimmed(from, stop));
        Span span = cursor.spanFrom(from);
        String key = cursor.text(from, cursor.at());
        return flow
                ? YamlProblem.syntax(span, "a ',' is missing before '" + key + "'", null)
                : YamlProblem.syntax(
                        span,
                        "'" + key + "' is indented deeper than the key before it, which has a value already",
                        "indent it like its neighbours, or put the value before it in quotes");
    }

    private boolean continues(int parent, boolean flow) {
        char c = cursor.peek();
        if (c == 0 || c == '#' || cursor.column() <= parent || cursor.atDocumentMarker()) {
            return false;
        }
        return !flow || (!YamlCursor.isFlowIndicator(c) && c != ':');
    }

    /** Where the text ends on this line: at its end, at a colon that ends a key, before a comment, at an indicator. */
    private int endOnLine(int from, boolean flow) {
        int i = from;
        while (true) {
            char c = cursor.charAt(i);
            if (c <= ':') {
                if (c == '\n' || c == 0) {
                    return i;
                }
                if (c == ':' && endsKey(cursor.charAt(i + 1), flow)) {
                    return i;
                }
                if (c == '#' && i > from && YamlCursor.isBlank(cursor.charAt(i - 1))) {
                    return i;
                }
            }
            if (flow && YamlCursor.isFlowIndicator(c)) {
                return i;
            }
            i++;
        }
    }

    private static boolean endsKey(char next, boolean flow) {
        return YamlCursor.isBlankOrEnd(next) || (flow && YamlCursor.isFlowIndicator(next));
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from && YamlCursor.isBlank(cursor.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private void refuseOpening(boolean flow) throws YamlProblem {
        char c = cursor.peek();
        if (flow && (c == '{' || c == '[')) {
            throw YamlProblem.syntax(
                    cursor.here(),
                    "a value inside { } or [ ] cannot have '" + c + "' in it",
                    "put the value in quotes");
        }
    }

    private void checkStart(boolean flow) throws YamlProblem {
        char c = cursor.peek();
        switch (c) {
            case '*' ->
                throw YamlProblem.feature(
                        cursor.here(),
                        "a YAML alias: the language has none",
                        "put a value that begins with '*' in quotes");
            case '&' ->
                throw YamlProblem.feature(
                        cursor.here(),
                        "a YAML anchor: the language has none",
                        "put a value that begins with '&' in quotes");
            case '!' ->
                throw YamlProblem.feature(
                        cursor.here(),
                        "a YAML tag: the language has none",
                        "put a value that begins with '!' in quotes");
            case '%', '@', '`', '|', '>', ',', ']', '}', '#' ->
                throw YamlProblem.syntax(
                        cursor.here(), "a value cannot begin with '" + c + "'", "put the value in quotes");
            case '-', '?', ':' -> {
                char next = cursor.peekNext();
                if (YamlCursor.isBlankOrEnd(next) || (flow && YamlCursor.isFlowIndicator(next))) {
                    throw lonely(c);
                }
            }
            case '\t' -> throw YamlProblem.syntax(cursor.here(), "a tab indents this line", "indent with spaces");
            default -> {}
        }
    }

    private YamlProblem lonely(char c) {
        return switch (c) {
            case '?' -> YamlProblem.feature(cursor.here(), "a YAML key that is not text: the language has none", null);
            case ':' -> YamlProblem.syntax(cursor.here(), "a key is missing before ':'", null);
            default ->
                YamlProblem.syntax(
                        cursor.here(), "a list cannot begin here", "begin it on a line of its own, or write [a, b]");
        };
    }
}
