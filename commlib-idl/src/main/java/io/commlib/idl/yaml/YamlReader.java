package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** Reads the tree of a file, or of a value inside a scalar. */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads a file. What cannot be read is reported, and left out of the tree or in it as {@link YamlBroken}.
     *
     * @param out knows the text, and is told what is wrong with it
     * @param limits how deep and how much
     * @param beginning what to suggest to whom the file says nothing
     * @return the tree, or null when there is nothing to be told from it
     */
    public static @Nullable YamlNode read(Diagnostics out, Limits limits, String beginning) {
        SourceText text = out.text();
        YamlEvents events = new YamlEvents(text.chars(), text.length(), Span.START, out);
        events.next();
        Event start = events.next();
        if (!(start instanceof DocumentStartEvent document)) {
            if (start != null) {
                reportEmpty(out, beginning);
            }
            return null;
        }
        if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
            out.report(
                    RuleId.YAML_FEATURE,
                    events.startOf(document, 1),
                    "a YAML directive: the language has none",
                    "remove the lines that begin with '%'");
            return null;
        }
        YamlNode root = new TreeBuilder(events, limits, out).node(events.next(), Span.START);
        if (root instanceof YamlScalar scalar && scalar.absent()) {
            reportEmpty(out, beginning);
            return null;
        }
        events.next();
        Event end = events.next();
        if (root instanceof YamlScalar && end == null) {
            return null;
        }
        if (end instanceof DocumentStartEvent) {
            out.report(
                    RuleId.YAML_FEATURE,
                    events.startOf(end, 3),
                    "a second YAML document: a file has one",
                    "put it in a file of its own");
        }
        return root;
    }

    private static void reportEmpty(Diagnostics out, String beginning) {
        out.report(RuleId.MISSING_KEY, Span.START, "the file says nothing", beginning);
    }

    /**
     * Reads the end of a scalar as a value, such as {@code [1, 2]} in {@code list<int32> = [1, 2]}: in quotes, in
     * brackets, or else the text as it is.
     *
     * @param scalar the scalar
     * @param from index of the value's first character in its text; before its end
     * @param out is told what is wrong
     * @param limits how deep and how much
     * @return the value; broken when it could not be read
     */
    public static YamlNode readPart(YamlScalar scalar, int from, Diagnostics out, Limits limits) {
        String text = scalar.text().substring(from).replace('\n', ' ').stripTrailing();
        Span span = scalar.part(from, from + text.length());
        if ("[{\"'".indexOf(text.charAt(0)) < 0) {
            return new YamlScalar(text, YamlScalar.Style.PLAIN, span, scalar.exact() < 0 ? -1 : 0);
        }
        char[] chars = (text + '\0').toCharArray();
        YamlEvents events = new YamlEvents(chars, text.length(), span, out);
        events.next();
        events.next();
        YamlNode value = new TreeBuilder(events, limits, out).node(events.next(), span);
        events.next();
        Event end = events.next();
        if (end == null) {
            return new YamlBroken(span);
        }
        if (end.getEventId() != Event.ID.StreamEnd) {
            out.report(
                    RuleId.YAML_SYNTAX,
                    events.startOf(end, 1),
                    "the value ends before this",
                    "put the whole value in quotes");
            return new YamlBroken(span);
        }
        return value;
    }
}
