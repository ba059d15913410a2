package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Literal;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.Durations;
import io.commlib.idl.syntax.Numbers;
import io.commlib.idl.syntax.Shortened;
import io.commlib.idl.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. The declared type alone says how a text is read, quoted or not: {@code no} is a string where a
 * string is declared, and never a {@code bool}.
 */
final class ScalarLiterals {

    private static final int UUID_LENGTH = 36;
    private static final int MOST_DIGITS = 20;

    private final Limits limits;
    private final Diagnostics out;

    ScalarLiterals(Limits limits, Diagnostics out) {
        this.limits = limits;
        this.out = out;
    }

    @Nullable
    Literal read(YamlScalar scalar, PrimitiveType type) {
        String text = scalar.text();
        return switch (type) {
            case BOOL -> bool(scalar);
            case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> integer(scalar, type);
            case FLOAT32, FLOAT64 -> real(scalar, type);
            case DECIMAL -> {
                BigDecimal value = Numbers.decimal(text, limits);
                yield value == null
                        ? refuse(scalar, "a decimal number", Numbers.hint(text, limits))
                        : new Literal.OfDecimal(value);
            }
            case STRING -> new Literal.OfString(text);
            case BYTES -> bytes(scalar);
            case TIMESTAMP -> timestamp(scalar);
            case DURATION -> {
                Duration value = Durations.parse(text);
                yield value == null
                        ? refuse(scalar, "a duration", "such as 500ms, 5s, 1h30m or PT5S")
                        : new Literal.OfDuration(value);
            }
            case UUID -> uuid(scalar);
            case ANY -> free(scalar);
        };
    }

    private @Nullable Literal bool(YamlScalar scalar) {
        String text = scalar.text();
        if (text.equals("true") || text.equals("false")) {
            return new Literal.OfBool(text.equals("true"));
        }
        return refuse(
                scalar,
                "true or false",
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "on", "y", "1", "true" -> "write true";
                    case "no", "off", "n", "0", "false" -> "write false";
                    default -> null;
                });
    }

    private @Nullable Literal integer(YamlScalar scalar, PrimitiveType type) {
        BigInteger value = Numbers.integer(scalar.text(), limits);
        if (value == null) {
            String hint = wholeNumber(Numbers.decimal(scalar.text(), limits));
            hint = hint == null ? Numbers.hint(scalar.text(), limits) : hint;
            return refuse(scalar, "an integer", hint);
        }
        if (value.compareTo(IntegerRanges.least(type)) < 0 || value.compareTo(IntegerRanges.greatest(type)) > 0) {
            return outOfRange(scalar, type, IntegerRanges.least(type) + " to " + IntegerRanges.greatest(type));
        }
        return new Literal.OfInteger(value);
    }

    /** What to write for an integer with a point or an exponent. */
    private static @Nullable String wholeNumber(@Nullable BigDecimal number) {
        if (number == null || number.precision() - number.scale() > MOST_DIGITS) {
            return null;
        }
        return number.stripTrailingZeros().scale() <= 0 ? "write " + number.toBigInteger() : null;
    }

    private @Nullable Literal real(YamlScalar scalar, PrimitiveType type) {
        String text = scalar.text();
        switch (text) {
            case "NaN" -> {
                return new Literal.OfFloat(Double.NaN);
            }
            case "Infinity" -> {
                return new Literal.OfFloat(Double.POSITIVE_INFINITY);
            }
            case "-Infinity" -> {
                return new Literal.OfFloat(Double.NEGATIVE_INFINITY);
            }
            default -> {}
        }
        BigDecimal value = Numbers.decimal(text, limits);
        if (value == null) {
            return refuse(scalar, "a number", realHint(text));
        }
        double number = Double.parseDouble(text);
        boolean fits = Double.isFinite(type == PrimitiveType.FLOAT32 ? (double) (float) number : number);
        return fits
                ? new Literal.OfFloat(number)
                : outOfRange(
                        scalar,
                        type,
                        type == PrimitiveType.FLOAT32
                                ? "-" + Float.MAX_VALUE + " to " + Float.MAX_VALUE
                                : "-" + Double.MAX_VALUE + " to " + Double.MAX_VALUE);
    }

    private @Nullable String realHint(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case ".inf", "+.inf", "inf", "+inf", "infinity", "+infinity" -> "write Infinity";
            case "-.inf", "-inf", "-infinity" -> "write -Infinity";
            case ".nan", "nan" -> "write NaN";
            default -> Numbers.hint(text, limits);
        };
    }

    private @Nullable Literal bytes(YamlScalar scalar) {
        try {
            Base64.getDecoder().decode(scalar.text());
            return scalar.text().length() % 4 == 0
                    ? new Literal.OfBytes(scalar.text())
                    : refuse(scalar, "base64", "fill it up with '=' to a multiple of 4 characters");
        } catch (IllegalArgumentException notBase64) {
            return refuse(scalar, "base64", "A-Z, a-z, 0-9, '+' and '/', filled up with '='");
        }
    }

    private @Nullable Literal timestamp(YamlScalar scalar) {
        try {
            return new Literal.OfTimestamp(OffsetDateTime.parse(scalar.text()).toInstant());
        } catch (DateTimeException notOne) {
            return refuse(scalar, "a timestamp", "such as 2026-01-31T12:00:00Z");
        }
    }

    private @Nullable Literal uuid(YamlScalar scalar) {
        String text = scalar.text();
        boolean fits = text.length() == UUID_LENGTH;
        for (int i = 0; fits && i < text.length(); i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            fits = dash ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
        }
        return fits
                ? new Literal.OfUuid(UUID.fromString(text))
                : refuse(scalar, "a uuid", "such as 123e4567-e89b-12d3-a456-426614174000");
    }

    /** A value of {@code any}: without quotes, null, true, false and numbers are what JSON takes them for. */
    Literal free(YamlScalar scalar) {
        String text = scalar.text();
        if (!scalar.plain()) {
            return new Literal.OfString(text);
        }
        switch (text) {
            case "true", "false" -> {
                return new Literal.OfBool(text.equals("true"));
            }
            case "null", "~", "" -> {
                return new Literal.OfNull();
            }
            default -> {}
        }
        BigInteger integer = Numbers.integer(text, limits);
        if (integer != null) {
            return new Literal.OfInteger(integer);
        }
        BigDecimal number = Numbers.decimal(text, limits);
        return number != null && Double.isFinite(number.doubleValue())
                ? new Literal.OfFloat(number.doubleValue())
                : new Literal.OfString(text);
    }

    private @Nullable Literal refuse(YamlScalar scalar, String expected, @Nullable String help) {
        String found = scalar.absent() ? "nothing" : "'" + Shortened.text(scalar.text()) + "'";
        out.report(RuleId.BAD_LITERAL, scalar.span(), "expected " + expected + ", but here is " + found, help);
        return null;
    }

    private @Nullable Literal outOfRange(YamlScalar scalar, PrimitiveType type, String range) {
        out.report(
                RuleId.LITERAL_OUT_OF_RANGE,
                scalar.span(),
                "'" + Shortened.text(scalar.text()) + "' is out of the range of " + type.keyword() + ": " + range);
        return null;
    }
}
