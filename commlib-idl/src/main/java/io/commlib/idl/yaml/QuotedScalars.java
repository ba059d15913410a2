package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar.Style;

/** Reads scalars in single or double quotes. */
final class QuotedScalars {

    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
    private static final String ESCAPED = "\0\u0007\b\t\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029";

    private final YamlCursor cursor;

    QuotedScalars(YamlCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads one, with its quotes.
     *
     * @param parent the indentation of the parent, from 0; -1 when it has none
     */
    YamlScalar read(int parent) throws YamlProblem {
        cursor.countNode();
        char quote = cursor.peek();
        Span open = cursor.here();
        int from = cursor.at();
        int simple = from + 1;
        while (isSimple(cursor.charAt(simple), quote)) {
            simple++;
        }
        if (cursor.charAt(simple) == quote && !(quote == '\'' && cursor.charAt(simple + 1) == quote)) {
            cursor.moveTo(simple + 1);
            return new YamlScalar(cursor.text(from + 1, simple), Style.QUOTED, cursor.spanFrom(from), 1);
        }
        cursor.advance(1);
        FoldedText text = new FoldedText();
        int firstLine = cursor.line();
        Span span = null;
        int keep = 0;
        while (true) {
            char c = cursor.peek();
            if (c == quote && !(quote == '\'' && cursor.peekNext() == quote)) {
                cursor.advance(1);
                span = cursor.line() == firstLine ? cursor.spanFrom(from) : span;
                return new YamlScalar(text.toString(), Style.QUOTED, span == null ? open : span, -1);
            }
            if (c == 0) {
                throw unclosed(open, quote);
            }
            if (c == '\n') {
                span = span == null ? cursor.spanFrom(from) : span;
                text.trimBlanks(keep);
                text.breakLines(lineBreaks(open, quote, parent));
                keep = text.length();
            } else if (c == '\'' && quote == '\'') {
                text.append('\'');
                cursor.advance(2);
            } else if (c == '\\' && quote == '"') {
                if (cursor.peekNext() == '\n') {
                    span = span == null ? cursor.spanFrom(from) : span;
                    cursor.advance(1);
                    int breaks = lineBreaks(open, quote, parent);
                    for (int i = 1; i < breaks; i++) {
                        text.append('\n');
                    }
                } else {
                    text.append(escape());
                }
                keep = text.length();
            } else {
                text.append(c);
                cursor.advance(1);
            }
        }
    }

    private static boolean isSimple(char c, char quote) {
        return c != quote && c != '\n' && c != 0 && !(c == '\\' && quote == '"');
    }

    /** Skips line ends and indentation, and counts the former. */
    private int lineBreaks(Span open, char quote, int parent) throws YamlProblem {
        int breaks = 0;
        while (cursor.peek() == '\n') {
            cursor.nextLine();
            breaks++;
            if (cursor.atDocumentMarker()) {
                throw unclosed(open, quote);
            }
            int start = cursor.at();
            cursor.skipBlanks();
            if (!cursor.atLineEnd() && cursor.at() - start <= parent) {
                throw unclosed(open, quote);
            }
        }
        return breaks;
    }

    private static YamlProblem unclosed(Span open, char quote) {
        return YamlProblem.syntax(open, "this quote is never closed", "close it with " + quote);
    }

    private int escape() throws YamlProblem {
        int from = cursor.at();
        char c = cursor.peekNext();
        int digits = switch (c) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits == 0) {
            int known = c == 0 ? -1 : ESCAPES.indexOf(c);
            if (known < 0) {
                throw YamlProblem.syntax(
                        cursor.here(2),
                        "'\\" + (c == '\n' || c == 0 ? "" : c) + "' is no escape",
                        "write '\\\\' for a backslash, or use single quotes");
            }
            cursor.advance(2);
            return ESCAPED.charAt(known);
        }
        cursor.advance(2);
        int codePoint = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(cursor.peek(), 16);
            if (digit < 0) {
                throw YamlProblem.syntax(
                        cursor.spanFrom(from), "'\\" + c + "' takes " + digits + " hexadecimal digits", null);
            }
            codePoint = codePoint << 4 | digit;
            cursor.advance(1);
        }
        if (!Character.isValidCodePoint(codePoint) || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
            throw YamlProblem.syntax(cursor.spanFrom(from), "this escape stands for no character", null);
        }
        return codePoint;
    }
}
