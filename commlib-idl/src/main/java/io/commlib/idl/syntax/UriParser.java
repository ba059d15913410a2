package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Uri;
import io.commlib.idl.model.Uri.Segment;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.EndpointSyntax.UriSyntax;
import io.commlib.idl.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads uris: segments between dots, each a word with {@code -}, {@code {name}}, or {@code *}. */
public final class UriParser {

    /** What the narrowest broker takes: an AMQP routing key has 255 bytes. */
    public static final int MAX_LENGTH = 255;

    private UriParser() {}

    /** Null when it does not follow the notation, which is reported. */
    static @Nullable UriSyntax parse(YamlScalar scalar, Limits limits, Diagnostics out) {
        String text = scalar.text();
        if (text.length() > MAX_LENGTH) {
            out.report(
                    RuleId.BAD_URI,
                    scalar.span(),
                    "a uri has at most " + MAX_LENGTH + " characters, but this one has " + text.length());
            return null;
        }
        if (text.isEmpty()) {
            out.report(RuleId.BAD_URI, scalar.span(), "a uri has at least one segment", "such as base.move_by");
            return null;
        }
        List<Segment> segments = new ArrayList<>();
        List<Name> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int dot = text.indexOf('.', from);
            int end = dot < 0 ? text.length() : dot;
            Segment segment = segment(scalar, from, end, limits, out);
            if (segment == null) {
                return null;
            }
            segments.add(segment);
            parts.add(new Name(text.substring(from, end), scalar.part(from, end)));
            from = end + 1;
        }
        Uri uri = new Uri(text, List.copyOf(segments), out.text().position(scalar.span()));
        return new UriSyntax(uri, parts, new Name(text, scalar.span()));
    }

    private static @Nullable Segment segment(YamlScalar scalar, int from, int end, Limits limits, Diagnostics out) {
        String text = scalar.text();
        if (from == end) {
            int dot = Math.max(0, Math.min(from, text.length() - 1));
            return fail(scalar.part(dot, dot + 1), "a segment of the uri is empty", "remove one '.'", out);
        }
        if (end == from + 1 && text.charAt(from) == '*') {
            return new Segment.Wildcard();
        }
        if (text.charAt(from) == '{' && text.charAt(end - 1) == '}') {
            Name name = new Name(text.substring(from + 1, end - 1), scalar.part(from + 1, end - 1));
            if (!Words.isWord(name.text(), 0, name.text().length())
                    || name.text().length() > limits.nameLength()) {
                return fail(
                        name.span(),
                        "'" + Shortened.text(name.text()) + "' is no name of a parameter",
                        "letters, digits and '_', beginning with a letter",
                        out);
            }
            return new Segment.Parameter(name.text());
        }
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (!Words.isPart(c) && c != '-') {
                int to = i + Character.charCount(text.codePointAt(i));
                return fail(
                        scalar.part(i, to), "'" + text.substring(i, to) + "' cannot stand here in a uri", hint(c), out);
            }
        }
        return new Segment.Literal(text.substring(from, end));
    }

    private static @Nullable Segment fail(Span span, String message, String help, Diagnostics out) {
        out.report(RuleId.BAD_URI, span, message, help);
        return null;
    }

    private static String hint(char c) {
        return switch (c) {
            case '/' -> "segments are separated by '.'";
            case '*' -> "'*' is a whole segment";
            case '{', '}' -> "a parameter is a whole segment: {name}";
            case '#', '+' -> "the wildcard is '*': inside one segment, at the end one or more";
            case ' ', '\t' -> "remove the space";
            default -> "a segment has letters, digits, '_' and '-', or is {name} or *";
        };
    }
}
