package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlMapping.Entry;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a mapping with fixed keys. Keys that do not belong there, and those that are missing, are reported. */
final class Keys {

    private final YamlMapping mapping;
    private final Diagnostics out;

    private Keys(YamlMapping mapping, Diagnostics out) {
        this.mapping = mapping;
        this.out = out;
    }

    /**
     * Looks at the keys.
     *
     * @param owner the place that a missing key is reported at
     */
    static Keys of(YamlMapping mapping, Construct construct, Span owner, Diagnostics out) {
        Set<String> meant = refuseUnknown(mapping, construct, out);
        Keys keys = new Keys(mapping, out);
        for (String required : construct.required()) {
            if (keys.get(required) == null && !mapping.incomplete() && !meant.contains(required)) {
                out.report(
                        RuleId.MISSING_KEY,
                        owner,
                        "the key '" + required + "' of " + construct.label() + " is missing",
                        KeyHints.example(construct, required));
            }
        }
        return keys;
    }

    /** Reports the unknown keys, and tells which ones were meant. */
    private static Set<String> refuseUnknown(YamlMapping mapping, Construct construct, Diagnostics out) {
        Set<String> meant = Set.of();
        List<String> known = construct.keys();
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                String likely = KeyHints.meant(construct, key);
                out.report(
                        RuleId.UNKNOWN_KEY,
                        entry.key().span(),
                        "unknown key '" + key + "' of " + construct.label(),
                        KeyHints.help(construct, key, likely));
                likely = likely == null ? KeyHints.container(construct) : likely;
                if (likely != null) {
                    meant = meant.isEmpty() ? new HashSet<>() : meant;
                    meant.add(likely);
                }
            }
        }
        return meant;
    }

    Diagnostics out() {
        return out;
    }

    /** Whether a key is missing, and not just unread. */
    boolean lacks(String key) {
        return get(key) == null && !mapping.incomplete();
    }

    @Nullable
    YamlNode get(String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return entry.value();
            }
        }
        return null;
    }

    /** The key itself, with its place. */
    @Nullable
    YamlScalar key(String key) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(key)) {
                return entry.key();
            }
        }
        return null;
    }

    @Nullable
    YamlScalar scalar(String key) {
        YamlNode node = get(key);
        if (node == null || (node instanceof YamlScalar scalar && !scalar.absent())) {
            return (YamlScalar) node;
        }
        return Kinds.scalar(node, "'" + key + "'", out);
    }

    @Nullable
    String text(String key) {
        YamlScalar scalar = scalar(key);
        return scalar == null ? null : scalar.text();
    }

    @Nullable
    Name name(String key) {
        YamlScalar scalar = scalar(key);
        return scalar == null ? null : new Name(scalar.text(), scalar.span());
    }

    /** Whether a switch is on. */
    boolean flag(String key) {
        YamlScalar scalar = scalar(key);
        if (scalar == null || scalar.text().equals("false")) {
            return false;
        }
        if (!scalar.text().equals("true")) {
            out.report(RuleId.BAD_VALUE, scalar.span(), "'" + key + "' is true or false, not '" + scalar.text() + "'");
        }
        return true;
    }

    Notes notes() {
        YamlNode description = get("description");
        YamlNode deprecated = get("deprecated");
        if (description == null && deprecated == null) {
            return Notes.NONE;
        }
        String about = text("description");
        return new Notes(about == null ? "" : about.strip(), deprecation());
    }

    private @Nullable String deprecation() {
        YamlScalar scalar = scalar("deprecated");
        if (scalar == null) {
            return null;
        }
        if (scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"))) {
            out.report(
                    RuleId.BAD_VALUE,
                    scalar.span(),
                    "'deprecated' is a text, not " + scalar.text(),
                    scalar.text().equals("true") ? "say what to use instead: deprecated: use X instead" : "remove it");
        }
        return scalar.text().strip();
    }
}
