package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;
import java.util.List;

/**
 * A list.
 *
 * @param items in the order of the file
 */
public record YamlSequence(List<YamlNode> items, Span span) implements YamlNode {

    @Override
    public String kind() {
        return "a list";
    }
}
