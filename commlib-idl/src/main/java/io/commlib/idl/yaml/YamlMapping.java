package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import java.util.List;

/**
 * Keys with values.
 *
 * @param entries in the order of the file; keys are unique
 * @param incomplete whether there are entries that could not be read, so that a missing key means nothing
 */
public record YamlMapping(List<Entry> entries, boolean incomplete, Span span) implements YamlNode {

    /** One key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {}

    @Override
    public String kind() {
        return "a mapping";
    }
}
