package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Makes nodes of events, within limits. When reading ends early, every collection still open is incomplete. */
final class TreeBuilder {

    private final YamlEvents events;
    private final Diagnostics out;
    private final Limits limits;
    private int depth;
    private int nodes;

    TreeBuilder(YamlEvents events, Limits limits, Diagnostics out) {
        this.events = events;
        this.limits = limits;
        this.out = out;
    }

    /**
     * Makes the node that begins with an event.
     *
     * @param first of its events; null when reading ended
     * @param parent the place that stands for it when there is nothing
     */
    YamlNode node(@Nullable Event first, Span parent) {
        if (first == null) {
            return new YamlBroken(parent);
        }
        if (++nodes > limits.nodes()) {
            return end(
                    RuleId.TOO_MANY_NODES,
                    first,
                    "the file has more than " + limits.nodes() + " keys and values",
                    "split it, and import the parts");
        }
        YamlNode node = switch (first.getEventId()) {
            case Scalar -> scalar((ScalarEvent) first, parent);
            case SequenceStart, MappingStart -> collection((CollectionStartEvent) first);
            default -> alias(first);
        };
        return plainly(first, node);
    }

    private YamlNode alias(Event event) {
        out.report(
                RuleId.YAML_FEATURE,
                events.span(event),
                "a YAML alias: the language has none",
                "put a value that begins with '*' in quotes");
        return new YamlBroken(events.span(event));
    }

    /** The node, unless it has an anchor or a tag. */
    private YamlNode plainly(Event first, YamlNode node) {
        if (first instanceof NodeEvent anchored
                && anchored.getAnchor().isPresent()
                && first.getEventId() != Event.ID.Alias) {
            return refuse(first, "anchor", '&');
        }
        boolean tagged = first instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : first instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
        return tagged ? refuse(first, "tag", '!') : node;
    }

    private YamlNode refuse(Event first, String feature, char mark) {
        Span span = events.startOf(first, 1);
        out.report(
                RuleId.YAML_FEATURE,
                span,
                "a YAML " + feature + ": the language has none",
                "put a value that begins with '" + mark + "' in quotes");
        return new YamlBroken(span);
    }

    private YamlScalar scalar(ScalarEvent event, Span parent) {
        String text = event.getValue();
        ScalarStyle style = event.getScalarStyle();
        if (style == ScalarStyle.PLAIN && text.isEmpty()) {
            return new YamlScalar("", YamlScalar.Style.PLAIN, parent, -1);
        }
        Span span = events.span(event);
        return switch (style) {
            case PLAIN -> new YamlScalar(text, YamlScalar.Style.PLAIN, span, span.length() == text.length() ? 0 : -1);
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                new YamlScalar(text, YamlScalar.Style.QUOTED, span, span.length() == text.length() + 2 ? 1 : -1);
            default -> new YamlScalar(text, YamlScalar.Style.BLOCK, events.startOf(event, 1), -1);
        };
    }

    private YamlNode collection(CollectionStartEvent start) {
        if (++depth > limits.depth()) {
            return end(RuleId.TOO_DEEP, start, "nested more than " + limits.depth() + " levels deep", null);
        }
        YamlNode node = start.getEventId() == Event.ID.MappingStart ? mapping(start) : sequence(start);
        depth--;
        return node;
    }

    private YamlNode mapping(CollectionStartEvent start) {
        Span span = events.startOf(start, 1);
        Entries entries = new Entries(out);
        Event event = events.next();
        while (event != null && event.getEventId() != Event.ID.MappingEnd) {
            YamlNode key = node(event, span);
            YamlNode value = node(events.next(), key.span());
            if (key instanceof YamlScalar name && !name.absent()) {
                entries.add(name, value);
            } else {
                entries.missOne();
                refuseKey(key);
            }
            event = events.next();
        }
        if (event == null) {
            entries.breakOff(events.endLine());
        }
        return entries.mapping(whole(start, event, span));
    }

    private void refuseKey(YamlNode key) {
        if (key instanceof YamlScalar) {
            out.report(RuleId.YAML_SYNTAX, key.span(), "a key is missing here");
        } else if (!(key instanceof YamlBroken)) {
            out.report(
                    RuleId.YAML_FEATURE,
                    key.span(),
                    "a YAML key that is not text: the language has none",
                    "put a value that begins with '{' or '[' in quotes");
        }
    }

    private YamlNode sequence(CollectionStartEvent start) {
        Span span = events.startOf(start, 1);
        List<YamlNode> items = new ArrayList<>();
        Event event = events.next();
        while (event != null && event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, events.startOf(event, 1)));
            event = events.next();
        }
        return event == null ? new YamlBroken(span) : new YamlSequence(items, whole(start, event, span));
    }

    /** With its brackets; of what has none, the beginning. */
    private Span whole(CollectionStartEvent start, @Nullable Event end, Span beginning) {
        return end != null && start.isFlow() ? events.spanTo(start, end) : beginning;
    }

    private YamlNode end(RuleId rule, Event at, String message, @Nullable String suggestion) {
        Span span = events.startOf(at, 1);
        out.report(rule, span, message, suggestion);
        events.stop();
        return new YamlBroken(span);
    }
}
