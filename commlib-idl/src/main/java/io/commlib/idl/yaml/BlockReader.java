package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is structured by indentation. After a problem in an entry it goes on with the next one, so that one mistake
 * does not hide the others.
 */
final class BlockReader {

    private final YamlCursor cursor;
    private final Diagnostics out;
    private final PlainScalars plain;
    private final QuotedScalars quoted;
    private final BlockScalars block;
    private final FlowReader flow;

    BlockReader(YamlCursor cursor, Diagnostics out) {
        this.cursor = cursor;
        this.out = out;
        this.plain = new PlainScalars(cursor);
        this.quoted = new QuotedScalars(cursor);
        this.block = new BlockScalars(cursor);
        this.flow = new FlowReader(cursor, plain, quoted, out);
    }

    /**
     * Reads the node whose first character is here.
     *
     * @param parent the indentation of the parent, from 0; -1 when it has none
     */
    YamlNode node(int parent) throws YamlProblem {
        if (atDash()) {
            return sequence(cursor.column());
        }
        return atKey() ? mapping(cursor.column()) : inline(parent);
    }

    private YamlMapping mapping(int indent) throws YamlProblem {
        cursor.enter();
        cursor.countNode();
        int depth = cursor.depth();
        Entries entries = new Entries(out);
        Span span = cursor.here();
        for (int column = indent; column >= indent; column = cursor.nextContent()) {
            YamlCursor.Mark start = cursor.mark();
            YamlScalar key = null;
            try {
                refuseDeeper(column, indent);
                key = key();
                entries.add(key, value(key, indent));
            } catch (YamlProblem problem) {
                recover(problem, start, indent, depth);
                if (key == null) {
                    entries.missOne();
                } else {
                    entries.add(key, new YamlBroken(key.span()));
                }
            }
        }
        cursor.leave();
        return entries.mapping(span);
    }

    private YamlSequence sequence(int indent) throws YamlProblem {
        cursor.enter();
        cursor.countNode();
        int depth = cursor.depth();
        List<YamlNode> items = new ArrayList<>();
        Span span = cursor.here();
        for (int column = indent; column > indent || (column == indent && atDash()); column = cursor.nextContent()) {
            YamlCursor.Mark start = cursor.mark();
            try {
                refuseDeeper(column, indent);
                items.add(item(indent));
            } catch (YamlProblem problem) {
                recover(problem, start, indent, depth);
                items.add(new YamlBroken(problem.span()));
            }
        }
        cursor.leave();
        return new YamlSequence(items, span);
    }

    private YamlNode item(int indent) throws YamlProblem {
        Span dash = cursor.here();
        cursor.advance(1);
        YamlNode nested = nested(indent, false);
        if (nested != null) {
            return nested;
        }
        if (cursor.atLineEnd()) {
            return new YamlScalar("", YamlScalar.Style.PLAIN, dash, -1);
        }
        return node(indent);
    }

    private YamlScalar key() throws YamlProblem {
        char c = cursor.peek();
        YamlScalar key;
        if (c == '"' || c == '\'') {
            key = quoted.read(Integer.MAX_VALUE);
            cursor.skipBlanks();
        } else if (c == '[' || c == '{') {
            throw YamlProblem.feature(cursor.here(), "a YAML key that is not text: the language has none", null);
        } else if (atDash()) {
            throw YamlProblem.syntax(cursor.here(), "a list item stands among keys", "indent it below its key");
        } else {
            key = plain.key(false);
            cursor.skipBlanks();
        }
        if (cursor.peek() != ':') {
            int colon = key.text().indexOf(':');
            throw colon > 0
                    ? YamlProblem.syntax(key.part(colon, colon + 1), "a space is missing after ':'", null)
                    : YamlProblem.syntax(key.span(), "expected 'key: value', but there is no ':'", null);
        }
        cursor.advance(1);
        return key;
    }

    private YamlNode value(YamlScalar key, int indent) throws YamlProblem {
        YamlNode nested = nested(indent, true);
        if (nested != null) {
            return nested;
        }
        if (cursor.atLineEnd()) {
            return new YamlScalar("", YamlScalar.Style.PLAIN, key.span(), -1);
        }
        return inline(indent);
    }

    /**
     * What stands on the lines below, when nothing more stands on this one.
     *
     * @param dashes whether list items in the parent's own column are nested too
     * @return null, at the end of the line, when nothing is nested; null, at content, when there is some on this line
     */
    private @Nullable YamlNode nested(int indent, boolean dashes) throws YamlProblem {
        cursor.skipBlanksAndComment();
        if (!cursor.atLineEnd()) {
            return null;
        }
        YamlCursor.Mark end = cursor.mark();
        int column = cursor.nextContent();
        if (column > indent || (dashes && column == indent && atDash())) {
            return node(indent);
        }
        if (cursor.peek() == '\t') {
            throw YamlProblem.syntax(cursor.here(), "a tab indents this line", "indent with spaces");
        }
        cursor.reset(end);
        return null;
    }

    /** A value that began on the line of its key or dash, or a scalar on a line of its own. */
    private YamlNode inline(int parent) throws YamlProblem {
        YamlNode node = switch (cursor.peek()) {
            case '{', '[' -> flow.read(parent);
            case '"', '\'' -> quoted.read(parent);
            case '|', '>' -> block.read(parent);
            default -> plain.value(parent, false);
        };
        cursor.skipBlanksAndComment();
        if (!cursor.atLineEnd()) {
            throw YamlProblem.syntax(cursor.here(), "the value ends before this", "put the whole value in quotes");
        }
        return node;
    }

    private boolean atDash() {
        return cursor.peek() == '-' && YamlCursor.isBlankOrEnd(cursor.peekNext()) && !cursor.atDocumentMarker();
    }

    /** Whether a key and its colon stand here, on this line. */
    private boolean atKey() {
        int i = cursor.at();
        char quote = cursor.peek();
        if (quote == '?' && YamlCursor.isBlankOrEnd(cursor.peekNext())) {
            return true;
        }
        if (quote == '"' || quote == '\'') {
            i++;
            while (cursor.charAt(i) != quote && !YamlCursor.isLineEnd(cursor.charAt(i))) {
                i += cursor.charAt(i) == '\\' && quote == '"' && cursor.charAt(i + 1) != 0 ? 2 : 1;
            }
            i += cursor.charAt(i) == quote ? 1 : 0;
            while (YamlCursor.isBlank(cursor.charAt(i))) {
                i++;
            }
            return cursor.charAt(i) == ':' && YamlCursor.isBlankOrEnd(cursor.charAt(i + 1));
        }
        if (quote == '{' || quote == '[' || quote == '|' || quote == '>') {
            return false;
        }
        for (; !YamlCursor.isLineEnd(cursor.charAt(i)); i++) {
            char c = cursor.charAt(i);
            if (c == ':' && YamlCursor.isBlankOrEnd(cursor.charAt(i + 1))) {
                return true;
            }
            if (c == '#' && YamlCursor.isBlank(cursor.charAt(i - 1))) {
                return false;
            }
        }
        return false;
    }

    private void refuseDeeper(int column, int indent) throws YamlProblem {
        if (cursor.peek() == '\t') {
            throw YamlProblem.syntax(cursor.here(), "a tab indents this line", "indent with spaces");
        }
        if (column > indent) {
            throw YamlProblem.syntax(
                    cursor.here(),
                    "this line is indented deeper than its neighbours",
                    "indent it by " + indent + " spaces");
        }
    }

    /** Reports a problem, and skips the lines that belong to the entry it is in. */
    private void recover(YamlProblem problem, YamlCursor.Mark start, int indent, int depth) throws YamlProblem {
        if (problem.fatal()) {
            throw problem;
        }
        out.report(problem.rule(), problem.span(), problem.message(), problem.suggestion());
        cursor.leaveTo(depth);
        cursor.reset(start);
        while (true) {
            cursor.skipToLineEnd();
            if (cursor.atEnd()) {
                return;
            }
            YamlCursor.Mark end = cursor.mark();
            int column = cursor.nextContent();
            char c = cursor.peek();
            boolean rest = column > indent || (column >= 0 && (c == '\t' || c == '}' || c == ']'));
            if (!rest) {
                cursor.reset(end);
                return;
            }
        }
    }
}
