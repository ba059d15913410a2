package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.Type;
import io.commlib.idl.resolve.TypeLabels;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.ConstraintsSyntax;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constraint is one that the type can have. */
final class ApplicableConstraints implements ConstraintRule {

    @Override
    public void check(ConstraintsSyntax constraints, Type type, Diagnostics out) {
        for (Map.Entry<String, Span> place : constraints.keys().entrySet()) {
            String key = place.getKey();
            if (!ConstraintTargets.takes(type, key)) {
                out.report(
                        RuleId.CONSTRAINT_NOT_APPLICABLE,
                        place.getValue(),
                        "'" + key + "' does not apply to " + TypeLabels.of(type),
                        help(key, type));
            }
        }
    }

    private static @Nullable String help(String key, Type type) {
        boolean items = key.endsWith("_items");
        if (type instanceof ListType && items) {
            return "the type says the size already";
        } else if (type instanceof ListType) {
            return "for its elements, use an alias with that constraint";
        }
        return switch (key) {
            case "min", "max" -> "it is for numbers";
            case "min_length", "max_length" -> "it is for string and bytes";
            case "pattern" -> "it is for string";
            default -> "it is for lists, sets and maps";
        };
    }
}
