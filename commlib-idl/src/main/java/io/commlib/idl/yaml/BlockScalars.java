package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar.Style;

/** Reads scalars after {@code |} or {@code >}. */
final class BlockScalars {

    private final YamlCursor cursor;

    BlockScalars(YamlCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads one, with its header.
     *
     * @param parent the indentation of the parent, from 0; -1 when it has none
     */
    YamlScalar read(int parent) throws YamlProblem {
        cursor.countNode();
        boolean folded = cursor.peek() == '>';
        int from = cursor.at();
        cursor.advance(1);
        char chomp = 0;
        int given = 0;
        for (char c = cursor.peek(); c == '+' || c == '-' || (c >= '1' && c <= '9'); c = cursor.peek()) {
            if (c == '+' || c == '-') {
                chomp = c;
            } else {
                given = c - '0';
            }
            cursor.advance(1);
        }
        Span span = cursor.spanFrom(from);
        cursor.skipBlanksAndComment();
        if (!cursor.atLineEnd()) {
            throw YamlProblem.syntax(
                    cursor.here(), "the text after '" + (folded ? '>' : '|') + "' begins on the next line", null);
        }
        int indent = given > 0 ? Math.max(parent, 0) + given : detect(parent);
        return new YamlScalar(lines(indent, folded, chomp), Style.BLOCK, span, -1);
    }

    /** The indentation of the first line that is not blank; when there is none, deeper than the parent. */
    private int detect(int parent) throws YamlProblem {
        YamlCursor.Mark mark = cursor.mark();
        int indent = parent + 1;
        while (cursor.peek() == '\n') {
            cursor.nextLine();
            while (cursor.peek() == ' ') {
                cursor.advance(1);
            }
            if (!cursor.atLineEnd()) {
                if (cursor.peek() == '\t' && cursor.column() <= parent) {
                    throw YamlProblem.syntax(cursor.here(), "a tab indents this line", "indent with spaces");
                }
                indent = Math.max(indent, cursor.column());
                break;
            }
        }
        cursor.reset(mark);
        return indent;
    }

    private String lines(int indent, boolean folded, char chomp) {
        StringBuilder text = new StringBuilder();
        int breaks = 0;
        boolean any = false;
        boolean deeperBefore = false;
        while (cursor.peek() == '\n') {
            YamlCursor.Mark mark = cursor.mark();
            cursor.nextLine();
            while (cursor.peek() == ' ' && cursor.column() < indent) {
                cursor.advance(1);
            }
            boolean empty = cursor.atLineEnd();
            if (!empty && (cursor.column() < indent || cursor.atDocumentMarker())) {
                cursor.reset(mark);
                break;
            }
            if (empty) {
                breaks += cursor.atEnd() ? 0 : 1;
                continue;
            }
            boolean deeper = YamlCursor.isBlank(cursor.peek());
            if (any && folded && !deeper && !deeperBefore) {
                text.append(breaks == 0 ? " " : "\n".repeat(breaks));
            } else {
                text.append("\n".repeat(any ? breaks + 1 : breaks));
            }
            int from = cursor.at();
            cursor.skipToLineEnd();
            text.append(cursor.text(from, cursor.at()));
            any = true;
            breaks = 0;
            deeperBefore = deeper;
        }
        return chomped(text, any, breaks, chomp);
    }

    private static String chomped(StringBuilder text, boolean any, int breaks, char chomp) {
        if (chomp == '+') {
            text.append("\n".repeat(any ? breaks + 1 : breaks));
        } else if (chomp != '-' && any) {
            text.append('\n');
        }
        return text.toString();
    }
}
