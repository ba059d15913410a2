package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.Durations;
import io.commlib.idl.syntax.Numbers;
import io.commlib.idl.syntax.Shortened;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.idl.yaml.YamlSequence;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a mapping with fixed keys. What is wrong is reported, and read as if it were not there. */
final class Section {

    private final YamlMapping mapping;
    private final Diagnostics out;
    private final Variables variables;
    private final Set<String> meant = new HashSet<>();

    private Section(YamlMapping mapping, Diagnostics out, Variables variables) {
        this.mapping = mapping;
        this.out = out;
        this.variables = variables;
    }

    /**
     * Looks at the keys.
     *
     * @param owner the place that a missing key is reported at
     */
    static Section of(YamlMapping mapping, Shape shape, Span owner, Diagnostics out, Variables variables) {
        Section section = new Section(mapping, out, variables);
        for (YamlMapping.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!shape.keys().contains(key)) {
                String near = Suggestions.nearest(key, shape.keys());
                String help = near == null
                        ? "its keys are " + String.join(", ", shape.keys())
                        : "did you mean '" + near + "'?";
                out.report(
                        RuleId.UNKNOWN_KEY,
                        entry.key().span(),
                        "unknown key '" + Shortened.text(key) + "' of " + shape.label(),
                        help);
                if (near != null) {
                    section.meant.add(near);
                }
            }
        }
        for (String key : shape.required()) {
            if (section.lacks(key)) {
                out.report(RuleId.MISSING_KEY, owner, "the key '" + key + "' of " + shape.label() + " is missing");
            }
        }
        return section;
    }

    /** A mapping; null when it is something else. */
    static @Nullable YamlMapping mapping(YamlNode node, String what, Diagnostics out) {
        if (node instanceof YamlMapping mapping) {
            return mapping;
        }
        refuse(node, what, "a mapping", out);
        return null;
    }

    /** Reports that something else is expected. */
    static void refuse(YamlNode node, String what, String expected, Diagnostics out) {
        if (!(node instanceof YamlBroken)) {
            out.report(RuleId.WRONG_KIND, node.span(), what + " takes " + expected + ", but here is " + node.kind());
        }
    }

    /** Whether a key is missing, and not just mistyped or unread. */
    boolean lacks(String key) {
        return node(key) == null && !mapping.incomplete() && !meant.contains(key);
    }

    @Nullable
    YamlNode node(String key) {
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    @Nullable
    YamlMapping mapping(String key) {
        YamlNode node = node(key);
        return node == null ? null : mapping(node, "'" + key + "'", out);
    }

    /** A single value as it is written. */
    @Nullable
    YamlScalar scalar(String key) {
        YamlNode node = node(key);
        return node == null ? null : scalar(node, "'" + key + "'");
    }

    private @Nullable YamlScalar scalar(YamlNode node, String what) {
        if (node instanceof YamlScalar scalar && !scalar.absent()) {
            return scalar;
        }
        refuse(node, what, "a single value", out);
        return null;
    }

    /** A single value with its variables. */
    @Nullable
    String text(String key) {
        YamlScalar scalar = scalar(key);
        return scalar == null ? null : variables.expand(scalar);
    }

    /** A list of single values. */
    List<YamlScalar> scalars(String key) {
        YamlNode node = node(key);
        if (!(node instanceof YamlSequence sequence)) {
            if (node != null) {
                refuse(node, "'" + key + "'", "a list such as [a, b]", out);
            }
            return List.of();
        }
        List<YamlScalar> items = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            YamlScalar scalar = scalar(item, "an item of '" + key + "'");
            if (scalar != null) {
                items.add(scalar);
            }
        }
        return items;
    }

    int integer(String key, int least, int otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        BigInteger value = Numbers.integer(text, Limits.DEFAULT);
        if (value != null && value.bitLength() < Integer.SIZE && value.intValue() >= least) {
            return value.intValue();
        }
        bad(key, "'" + key + "' is a whole number from " + least + " to " + Integer.MAX_VALUE, null);
        return otherwise;
    }

    Duration duration(String key, Duration otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        Duration value = Durations.parse(text);
        if (value != null && !value.isNegative() && !value.isZero()) {
            return value;
        }
        bad(key, "'" + key + "' is a time above zero", "such as 500ms, 10s or 2m");
        return otherwise;
    }

    boolean flag(String key) {
        return word(key, List.of("false", "true"), "false").equals("true");
    }

    /** One of some words. */
    String word(String key, List<String> words, String otherwise) {
        String text = text(key);
        if (text == null || words.contains(text)) {
            return text == null ? otherwise : text;
        }
        bad(key, "'" + key + "' is " + String.join(" or ", words), Suggestions.didYouMean(text, words));
        return otherwise;
    }

    /**
     * A host and a port.
     *
     * @param leastPort 0 where any free port will do, else 1
     */
    @Nullable
    HostPort hostPort(String key, int leastPort) {
        String text = text(key);
        HostPort value = text == null ? null : HostPort.parse(text);
        if (text != null && (value == null || value.port() < leastPort)) {
            bad(key, "'" + key + "' is a host and a port", "such as localhost:8080, or 8080 for this machine alone");
            return null;
        }
        return value;
    }

    private void bad(String key, String rule, @Nullable String suggestion) {
        YamlScalar scalar = scalar(key);
        if (scalar != null) {
            out.report(
                    RuleId.BAD_VALUE,
                    scalar.span(),
                    rule + ", not '" + Shortened.text(scalar.text()) + "'",
                    suggestion);
        }
    }
}
