package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.yaml.YamlBroken;
import io.commlib.idl.yaml.YamlMapping;
import io.commlib.idl.yaml.YamlNode;
import io.commlib.idl.yaml.YamlScalar;
import io.commlib.idl.yaml.YamlSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a node for what it should be, and reports when it is something else. */
final class Kinds {

    private Kinds() {}

    /** A single value that is there; null when it is not. */
    static @Nullable YamlScalar scalar(YamlNode node, String what, Diagnostics out) {
        if (node instanceof YamlScalar scalar) {
            if (!scalar.absent()) {
                return scalar;
            }
            out.report(RuleId.WRONG_KIND, node.span(), what + " has no value");
            return null;
        }
        refuse(node, what, "a single value", out);
        return null;
    }

    /** A mapping such as the example; nothing at all counts as an empty one. Null when it is something else. */
    static @Nullable YamlMapping mapping(YamlNode node, String what, String example, Diagnostics out) {
        if (node instanceof YamlMapping mapping) {
            return FlowCommas.repair(mapping, out);
        }
        if (node instanceof YamlScalar scalar && scalar.absent()) {
            return new YamlMapping(List.of(), false, scalar.span());
        }
        refuse(node, what, "a mapping such as " + example, out);
        return null;
    }

    /** The items of a list such as the example; null when it is something else. */
    static @Nullable List<YamlNode> items(YamlNode node, String what, String example, Diagnostics out) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items();
        }
        refuse(node, what, "a list such as " + example, out);
        return null;
    }

    static void refuse(YamlNode node, String what, String expected, Diagnostics out) {
        if (!(node instanceof YamlBroken)) {
            out.report(RuleId.WRONG_KIND, node.span(), what + " takes " + expected + ", but here is " + node.kind());
        }
    }
}
