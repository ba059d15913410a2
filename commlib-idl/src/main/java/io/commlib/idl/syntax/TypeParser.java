package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * Parses types such as {@code list<map<string, geo.Pose?>, ..8>}. After the first problem, which is reported, everything
 * comes out as null.
 */
final class TypeParser {

    private final YamlScalar scalar;
    private final String text;
    private final Limits limits;
    private final Diagnostics out;
    private int at;

    TypeParser(YamlScalar scalar, Limits limits, Diagnostics out) {
        this.scalar = scalar;
        this.text = scalar.text();
        this.limits = limits;
        this.out = out;
    }

    /** Parses a type that is all of the scalar. */
    static @Nullable TypeSyntax parse(YamlScalar scalar, Limits limits, Diagnostics out) {
        TypeParser parser = new TypeParser(scalar, limits, out);
        TypeSyntax type = parser.type();
        if (type == null || parser.atEnd()) {
            return type;
        }
        return parser.peek() == '='
                ? parser.fail(parser.at, parser.text.length(), "a default cannot stand here", "put it under 'default:'")
                : parser.unexpected();
    }

    /** Parses a type at the beginning of the scalar; {@link #defaultAt()} then tells what follows. */
    @Nullable
    TypeSyntax beginning() {
        TypeSyntax type = type();
        return type == null || atEnd() || peek() == '=' ? type : unexpected();
    }

    /** Where the text after {@code =} begins; -1 when there is no {@code =}. */
    int defaultAt() {
        if (peek() != '=') {
            return -1;
        }
        at++;
        skipBlanks();
        return at;
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n') {
            at++;
        }
    }

    private @Nullable TypeSyntax type() {
        return type(1);
    }

    private @Nullable TypeSyntax type(int depth) {
        skipBlanks();
        if (depth > limits.depth()) {
            out.report(
                    RuleId.TOO_DEEP,
                    scalar.part(at, at + 1),
                    "the type is nested more than " + limits.depth() + " levels deep");
            return null;
        }
        int from = at;
        Name first = word();
        if (first == null) {
            return peek() == '>' || peek() == ',' ? fail(at, at + 1, "a type is missing here", null) : unexpected();
        }
        TypeSyntax type;
        if (peek() == '.') {
            at++;
            Name second = word();
            type = second == null ? unexpected() : new TypeSyntax.Named(first, second, scalar.part(from, at));
        } else {
            skipBlanks();
            type = switch (first.text()) {
                case "list" -> list(from, depth);
                case "set" -> set(from, depth);
                case "map" -> map(from, depth);
                default -> peek() == '<' ? notGeneric(first) : new TypeSyntax.Named(null, first, first.span());
            };
        }
        return type == null ? null : optional(type);
    }

    private @Nullable TypeSyntax optional(TypeSyntax type) {
        skipBlanks();
        if (peek() != '?') {
            return type;
        }
        Span mark = scalar.part(at, at + 1);
        at++;
        skipBlanks();
        if (peek() == '?') {
            out.report(
                    RuleId.MISPLACED_OPTIONAL,
                    scalar.part(at, at + 1),
                    "the '?' stands here a second time",
                    "remove it");
            return null;
        }
        return new TypeSyntax.Optional(type, mark);
    }

    private @Nullable Name word() {
        int from = at;
        while (Words.isPart(peek())) {
            at++;
        }
        if (!Words.isWord(text, from, at)) {
            at = from;
            return null;
        }
        return new Name(text.substring(from, at), scalar.part(from, at));
    }

    private @Nullable TypeSyntax list(int from, int depth) {
        if (!open(from, "list<T>")) {
            return null;
        }
        TypeSyntax element = type(depth + 1);
        if (element == null) {
            return null;
        }
        skipBlanks();
        if (peek() != ',') {
            return close() ? new TypeSyntax.ListOf(element, 0, Integer.MAX_VALUE, scalar.part(from, at)) : null;
        }
        at++;
        skipBlanks();
        int sizeFrom = at;
        boolean bounded = text.startsWith("..", at);
        at += bounded ? 2 : 0;
        int size = size(sizeFrom);
        if (size < 0 || !close()) {
            return null;
        }
        return new TypeSyntax.ListOf(element, bounded ? 0 : size, size, scalar.part(from, at));
    }

    private int size(int sizeFrom) {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        boolean other = !atEnd() && peek() != '>' && peek() != ' ';
        if (from == at || other) {
            while (!atEnd() && peek() != '>' && peek() != ',') {
                at++;
            }
            fail(sizeFrom, Math.max(at, sizeFrom + 1), "expected the size of the list", "list<T, 3> or list<T, ..8>");
            return -1;
        }
        long size = at - from > 10 ? Long.MAX_VALUE : Long.parseLong(text.substring(from, at));
        if (size < 1 || size > Integer.MAX_VALUE) {
            out.report(
                    RuleId.LIST_SIZE,
                    scalar.part(from, at),
                    "the size of a list is from 1 to " + Integer.MAX_VALUE + ", not " + text.substring(from, at));
            return -1;
        }
        return (int) size;
    }

    private @Nullable TypeSyntax set(int from, int depth) {
        if (!open(from, "set<T>")) {
            return null;
        }
        TypeSyntax element = required(type(depth + 1), "an element of a set");
        return element != null && close() ? new TypeSyntax.SetOf(element, scalar.part(from, at)) : null;
    }

    private @Nullable TypeSyntax map(int from, int depth) {
        if (!open(from, "map<K, V>")) {
            return null;
        }
        TypeSyntax key = required(type(depth + 1), "the key of a map");
        if (key == null) {
            return null;
        }
        skipBlanks();
        if (peek() != ',') {
            return fail(at, at + 1, "expected ',' and the type of the values", "map<K, V>");
        }
        at++;
        TypeSyntax value = type(depth + 1);
        return value != null && close() ? new TypeSyntax.MapOf(key, value, scalar.part(from, at)) : null;
    }

    private @Nullable TypeSyntax required(@Nullable TypeSyntax type, String what) {
        if (type instanceof TypeSyntax.Optional optional) {
            out.report(RuleId.MISPLACED_OPTIONAL, optional.span(), what + " cannot be absent", "remove the '?'");
            return null;
        }
        return type;
    }

    private boolean open(int from, String form) {
        if (peek() != '<') {
            fail(from, at, "expected '<' after '" + text.substring(from, at).strip() + "'", form);
            return false;
        }
        at++;
        return true;
    }

    private boolean close() {
        skipBlanks();
        if (peek() == '>') {
            at++;
            return true;
        }
        if (atEnd() || peek() == '=') {
            fail(at, at + 1, "a '>' is missing", null);
        } else {
            unexpected();
        }
        return false;
    }

    private @Nullable TypeSyntax notGeneric(Name name) {
        String help = switch (name.text()) {
            case "array", "vector", "sequence", "List", "Array", "seq" -> "did you mean 'list'?";
            case "dict", "Map", "dictionary", "object" -> "did you mean 'map'?";
            case "Set" -> "did you mean 'set'?";
            case "optional", "Optional" -> "write '?' after a type that may be absent";
            default -> "only list, set and map do";
        };
        return fail(name.span(), "'" + name.text() + "' takes no types in '< >'", help);
    }

    private @Nullable TypeSyntax unexpected() {
        if (atEnd()) {
            return fail(at, at + 1, "a type is missing here", null);
        }
        if (peek() == '[') {
            int close = text.indexOf(']', at);
            String size = close > at ? text.substring(at + 1, close).strip() : "";
            return fail(
                    at,
                    at + 1,
                    "'[' cannot stand in a type",
                    "write list<T" + (size.isEmpty() ? "" : ", " + size) + ">");
        }
        int end = at + Character.charCount(text.codePointAt(at));
        if (Words.isPart(peek())) {
            while (end < text.length() && Words.isPart(text.charAt(end))) {
                end++;
            }
        }
        return fail(at, end, "'" + text.substring(at, end) + "' cannot stand here in a type", null);
    }

    private @Nullable TypeSyntax fail(int from, int to, String message, @Nullable String suggestion) {
        return fail(scalar.part(from, to), message, suggestion);
    }

    private @Nullable TypeSyntax fail(Span span, String message, @Nullable String suggestion) {
        out.report(RuleId.BAD_TYPE, span, message, suggestion);
        return null;
    }
}
