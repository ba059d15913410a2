package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands inside {@code { }} and {@code [ ]}. */
final class FlowReader {

    private final YamlCursor cursor;
    private final PlainScalars plain;
    private final QuotedScalars quoted;
    private final Diagnostics out;

    FlowReader(YamlCursor cursor, PlainScalars plain, QuotedScalars quoted, Diagnostics out) {
        this.cursor = cursor;
        this.plain = plain;
        this.quoted = quoted;
        this.out = out;
    }

    /**
     * Reads a collection, with its brackets.
     *
     * @param parent the indentation of the parent, from 0; -1 when it has none
     */
    YamlNode read(int parent) throws YamlProblem {
        cursor.enter();
        cursor.countNode();
        YamlNode node = cursor.peek() == '{' ? mapping(parent) : sequence(parent);
        cursor.leave();
        return node;
    }

    private YamlNode value(int parent) throws YamlProblem {
        return switch (cursor.peek()) {
            case '{', '[' -> read(parent);
            case '"', '\'' -> quoted.read(parent);
            default -> plain.value(parent, true);
        };
    }

    private YamlMapping mapping(int parent) throws YamlProblem {
        int from = cursor.at();
        int firstLine = cursor.line();
        Span open = cursor.here();
        Entries entries = new Entries(out);
        cursor.advance(1);
        while (!closes('}', open, parent)) {
            YamlScalar key = key(parent);
            skipSpace(open, parent);
            YamlNode value = new YamlScalar("", YamlScalar.Style.PLAIN, key.span(), -1);
            if (cursor.peek() == ':') {
                cursor.advance(1);
                skipSpace(open, parent);
                if (cursor.peek() != ',' && cursor.peek() != '}') {
                    value = value(parent);
                }
            }
            entries.add(key, value);
            separate('}', open, parent);
        }
        cursor.advance(1);
        return entries.mapping(cursor.line() == firstLine ? cursor.spanFrom(from) : open);
    }

    private YamlScalar key(int parent) throws YamlProblem {
        return switch (cursor.peek()) {
            case '{', '[' ->
                throw YamlProblem.feature(cursor.here(), "a YAML key that is not text: the language has none", null);
            case '"', '\'' -> quoted.read(parent);
            case ',' -> throw YamlProblem.syntax(cursor.here(), "nothing stands before this ','", "remove it");
            default -> plain.key(true);
        };
    }

    private YamlSequence sequence(int parent) throws YamlProblem {
        int from = cursor.at();
        int firstLine = cursor.line();
        Span open = cursor.here();
        List<YamlNode> items = new ArrayList<>();
        cursor.advance(1);
        while (!closes(']', open, parent)) {
            if (cursor.peek() == ',') {
                throw YamlProblem.syntax(cursor.here(), "nothing stands before this ','", "remove it");
            }
            items.add(value(parent));
            separate(']', open, parent);
        }
        cursor.advance(1);
        return new YamlSequence(items, cursor.line() == firstLine ? cursor.spanFrom(from) : open);
    }

    private boolean closes(char close, Span open, int parent) throws YamlProblem {
        skipSpace(open, parent);
        return cursor.peek() == close;
    }

    private void separate(char close, Span open, int parent) throws YamlProblem {
        skipSpace(open, parent);
        char c = cursor.peek();
        if (c == ',') {
            cursor.advance(1);
        } else if (c != close) {
            throw YamlProblem.syntax(
                    cursor.here(),
                    "expected ',' or '" + close + "', but found '" + Character.toString(codePoint()) + "'",
                    c == '{' || c == '[' ? "put a value with '" + c + "' in it in quotes" : null);
        }
    }

    private int codePoint() {
        char c = cursor.peek();
        return Character.isHighSurrogate(c) ? Character.toCodePoint(c, cursor.peekNext()) : c;
    }

    /** Skips blanks, comments and line ends. A line that is not indented shows that a bracket is not closed. */
    private void skipSpace(Span open, int parent) throws YamlProblem {
        cursor.skipBlanksAndComment();
        while (cursor.peek() == '\n') {
            cursor.nextLine();
            cursor.skipBlanksAndComment();
            char c = cursor.peek();
            boolean closing = c == '}' || c == ']';
            if (!cursor.atLineEnd() && !closing && (cursor.column() <= parent || cursor.atDocumentMarker())) {
                throw unclosed(open);
            }
        }
        if (cursor.atEnd()) {
            throw unclosed(open);
        }
    }

    private YamlProblem unclosed(Span open) {
        return YamlProblem.syntax(open, "this bracket is never closed", null);
    }
}
