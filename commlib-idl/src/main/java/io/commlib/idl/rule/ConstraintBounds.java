package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.ListType;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.Type;
import io.commlib.idl.resolve.IntegerRanges;
import io.commlib.idl.syntax.ConstraintsSyntax;
import io.commlib.idl.yaml.YamlScalar;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds let something through, and are values of the type that they bound. */
final class ConstraintBounds implements ConstraintRule {

    @Override
    public void check(ConstraintsSyntax written, Type type, Diagnostics out) {
        Constraints values = written.values();
        boolean fine = true;
        if (type instanceof PrimitiveType primitive && IntegerRanges.isInteger(primitive)) {
            boolean min = integer(written, "min", values.min(), primitive, out);
            boolean max = integer(written, "max", values.max(), primitive, out);
            fine = min && max;
        }
        if (fine) {
            order(written, "min", values.min(), "max", values.max(), out);
        }
        order(written, "min_length", decimal(values.minLength()), "max_length", decimal(values.maxLength()), out);
        order(written, "min_items", decimal(values.minItems()), "max_items", decimal(values.maxItems()), out);
        if (type instanceof ListType list && values.minItems() != null && values.minItems() > list.maxSize()) {
            report(written, "min_items", "the type takes at most " + list.maxSize() + " elements", out);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static boolean integer(
            ConstraintsSyntax written, String key, @Nullable BigDecimal value, PrimitiveType type, Diagnostics out) {
        if (value == null) {
            return true;
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
            report(written, key, "a bound of " + type.keyword() + " is an integer", out);
            return false;
        }
        boolean inside = value.compareTo(new BigDecimal(IntegerRanges.least(type))) >= 0
                && value.compareTo(new BigDecimal(IntegerRanges.greatest(type))) <= 0;
        if (!inside) {
            String range = IntegerRanges.least(type) + " to " + IntegerRanges.greatest(type);
            report(written, key, "the bound is out of the range of " + type.keyword() + ": " + range, out);
        }
        return inside;
    }

    private static void order(
            ConstraintsSyntax written,
            String minKey,
            @Nullable BigDecimal min,
            String maxKey,
            @Nullable BigDecimal max,
            Diagnostics out) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            report(written, maxKey, "'" + maxKey + "' is less than '" + minKey + "', so that no value is left", out);
        }
    }

    private static void report(ConstraintsSyntax written, String key, String message, Diagnostics out) {
        YamlScalar value = written.written().get(key);
        if (value != null) {
            out.report(RuleId.CONSTRAINT_RANGE, value.span(), message);
        }
    }
}
