package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Constraints;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.Span;
import io.commlib.idl.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of a field or alias. */
final class ConstraintsParser {

    private final Keys keys;
    private final Limits limits;
    private final Map<String, YamlScalar> values = new LinkedHashMap<>();
    private final Map<String, Span> places = new LinkedHashMap<>();

    private ConstraintsParser(Keys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    static ConstraintsSyntax parse(Keys keys, Limits limits) {
        ConstraintsParser parser = new ConstraintsParser(keys, limits);
        Constraints values = new Constraints(
                parser.bound("min"),
                parser.bound("max"),
                parser.size("min_length"),
                parser.size("max_length"),
                parser.size("min_items"),
                parser.size("max_items"),
                parser.text("pattern"));
        return parser.values.isEmpty()
                ? ConstraintsSyntax.NONE
                : new ConstraintsSyntax(values, parser.values, parser.places);
    }

    private @Nullable YamlScalar scalar(String key) {
        YamlScalar scalar = keys.scalar(key);
        YamlScalar written = keys.key(key);
        if (scalar != null && written != null) {
            values.put(key, scalar);
            places.put(key, written.span());
        }
        return scalar;
    }

    private @Nullable String text(String key) {
        YamlScalar scalar = scalar(key);
        return scalar == null ? null : scalar.text();
    }

    private @Nullable BigDecimal bound(String key) {
        YamlScalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        BigInteger integer = Numbers.integer(scalar.text(), limits);
        BigDecimal value = integer != null ? new BigDecimal(integer) : Numbers.decimal(scalar.text(), limits);
        if (value == null) {
            refuse(scalar, key, "a number");
        }
        return value;
    }

    private @Nullable Integer size(String key) {
        YamlScalar scalar = scalar(key);
        if (scalar == null) {
            return null;
        }
        BigInteger value = Numbers.integer(scalar.text(), limits);
        if (value == null || value.signum() < 0 || value.bitLength() > 31) {
            refuse(scalar, key, "an integer from 0 to " + Integer.MAX_VALUE);
            return null;
        }
        return value.intValue();
    }

    private void refuse(YamlScalar scalar, String key, String expected) {
        values.remove(key);
        places.remove(key);
        keys.out()
                .report(
                        RuleId.BAD_LITERAL,
                        scalar.span(),
                        "'" + key + "' is " + expected + ", not '" + Shortened.text(scalar.text()) + "'",
                        Numbers.hint(scalar.text(), limits));
    }
}
