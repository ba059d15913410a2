package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.Literal;
import io.commlib.idl.source.Span;
import java.math.BigDecimal;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Holds a value to constraints. */
final class ConstraintCheck {

    private ConstraintCheck() {}

    static void check(Literal literal, Constraints constraints, Span span, Diagnostics out) {
        String broken = broken(literal, constraints);
        if (broken != null) {
            out.report(RuleId.BROKEN_CONSTRAINT, span, "the value breaks its constraint: " + broken);
        }
    }

    private static @Nullable String broken(Literal literal, Constraints constraints) {
        if (literal instanceof Literal.OfInteger integer) {
            return number(new BigDecimal(integer.value()), constraints);
        } else if (literal instanceof Literal.OfDecimal decimal) {
            return number(decimal.value(), constraints);
        } else if (literal instanceof Literal.OfFloat real) {
            return real(real.value(), constraints);
        } else if (literal instanceof Literal.OfString string) {
            int length = string.value().codePointCount(0, string.value().length());
            String broken = size(length, constraints.minLength(), constraints.maxLength(), "length");
            return broken == null ? pattern(string.value(), constraints.pattern()) : broken;
        } else if (literal instanceof Literal.OfBytes bytes) {
            int length = Base64.getDecoder().decode(bytes.base64()).length;
            return size(length, constraints.minLength(), constraints.maxLength(), "length");
        } else if (literal instanceof Literal.OfList list) {
            return size(list.elements().size(), constraints.minItems(), constraints.maxItems(), "items");
        } else if (literal instanceof Literal.OfMap map) {
            return size(map.entries().size(), constraints.minItems(), constraints.maxItems(), "items");
        }
        return null;
    }

    private static @Nullable String number(BigDecimal value, Constraints constraints) {
        BigDecimal min = constraints.min();
        BigDecimal max = constraints.max();
        if (min != null && value.compareTo(min) < 0) {
            return "min is " + min;
        }
        return max != null && value.compareTo(max) > 0 ? "max is " + max : null;
    }

    private static @Nullable String real(double value, Constraints constraints) {
        if (Double.isFinite(value)) {
            return number(new BigDecimal(Double.toString(value)), constraints);
        }
        BigDecimal min = constraints.min();
        BigDecimal max = constraints.max();
        if (min != null && value != Double.POSITIVE_INFINITY) {
            return "min is " + min;
        }
        return max != null && value != Double.NEGATIVE_INFINITY ? "max is " + max : null;
    }

    private static @Nullable String size(int size, @Nullable Integer min, @Nullable Integer max, String what) {
        if (min != null && size < min) {
            return "min_" + what + " is " + min + ", but it has " + size;
        }
        return max != null && size > max ? "max_" + what + " is " + max + ", but it has " + size : null;
    }

    private static @Nullable String pattern(String value, @Nullable String pattern) {
        return switch (pattern == null ? Patterns.Match.YES : Patterns.match(pattern, value)) {
            case YES -> null;
            case NO -> "pattern is " + pattern;
            case TOO_SLOW -> "pattern " + pattern + " takes too long to match";
        };
    }
}
