package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlMapping.Entry;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees the one trap of {@code { }} that everybody falls into: {@code { a: map<string, int32> }} is, for YAML, the key
 * {@code a} with the value {@code map<string}, and a key {@code int32>} without a value. A type that no such key follows was
 * just never closed.
 */
final class FlowCommas {

    private FlowCommas() {}

    /** Takes the pieces of types out of a mapping, and reports them. */
    static YamlMapping repair(YamlMapping mapping, Diagnostics out) {
        for (Entry entry : mapping.entries()) {
            if (beginsType(entry.value())) {
                return rebuilt(mapping, out);
            }
        }
        return mapping;
    }

    private static YamlMapping rebuilt(YamlMapping mapping, Diagnostics out) {
        List<Entry> kept = new ArrayList<>();
        List<Entry> entries = mapping.entries();
        int i = 0;
        while (i < entries.size()) {
            Entry entry = entries.get(i++);
            if (!beginsType(entry.value())) {
                kept.add(entry);
                continue;
            }
            YamlScalar value = (YamlScalar) entry.value();
            StringBuilder type = new StringBuilder(value.text());
            int open = open(value.text());
            while (open > 0
                    && i < entries.size()
                    && entries.get(i).value() instanceof YamlScalar rest
                    && rest.absent()) {
                String piece = entries.get(i++).key().text();
                type.append(", ").append(piece);
                open += open(piece);
            }
            if (type.length() == value.text().length()) {
                kept.add(entry);
                continue;
            }
            out.report(
                    RuleId.BAD_TYPE,
                    value.part(value.text().length(), value.text().length() + 1),
                    "a ',' inside { } ends the value",
                    "put the type in quotes: \"" + type + "\"");
            kept.add(new Entry(entry.key(), new YamlBroken(value.span())));
        }
        return new YamlMapping(kept, mapping.incomplete(), mapping.span());
    }

    private static boolean beginsType(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.plain()
                && (scalar.text().startsWith("list<")
                        || scalar.text().startsWith("map<")
                        || scalar.text().startsWith("set<"))
                && open(scalar.text()) > 0;
    }

    private static int open(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return open;
    }
}
