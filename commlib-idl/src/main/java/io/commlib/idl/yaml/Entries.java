package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping while it is read; of a key that comes twice, the first counts. */
final class Entries {

    private static final int FEW = 8;

    private final Diagnostics out;
    private final List<YamlMapping.Entry> list = new ArrayList<>();
    private @Nullable Map<String, YamlScalar> index;
    private boolean incomplete;

    Entries(Diagnostics out) {
        this.out = out;
    }

    void add(YamlScalar key, YamlNode value) {
        YamlScalar first = find(key.text());
        if (first != null) {
            out.report(
                    RuleId.DUPLICATE_KEY,
                    key.span(),
                    "'" + key.text() + "' stands here a second time, after line "
                            + first.span().line() + ", column " + first.span().column(),
                    "remove or rename one of the two");
            return;
        }
        list.add(new YamlMapping.Entry(key, value));
        if (index != null) {
            index.put(key.text(), key);
        }
    }

    /** Reading ended after the last value: a scalar, or what stands on that line, may be but the beginning of one. */
    void breakOff(int line) {
        incomplete = true;
        int last = list.size() - 1;
        YamlNode value = last < 0 ? null : list.get(last).value();
        if (value instanceof YamlScalar || (value != null && value.span().line() == line)) {
            list.set(last, new YamlMapping.Entry(list.get(last).key(), new YamlBroken(value.span())));
        }
    }

    /** Some entry could not be read at all. */
    void missOne() {
        incomplete = true;
    }

    YamlMapping mapping(Span span) {
        return new YamlMapping(list, incomplete, span);
    }

    private @Nullable YamlScalar find(String key) {
        if (index == null && list.size() >= FEW) {
            Map<String, YamlScalar> all = new HashMap<>();
            for (YamlMapping.Entry entry : list) {
                all.put(entry.key().text(), entry.key());
            }
            index = all;
        }
        if (index != null) {
            return index.get(key);
        }
        for (YamlMapping.Entry entry : list) {
            if (entry.key().text().equals(key)) {
                return entry.key();
            }
        }
        return null;
    }
}
