package io.commlib.idl.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What values must keep to; null where not limited. All bounds include their end.
 *
 * @param min least number
 * @param max greatest number
 * @param minLength least length: code points of a string, bytes of {@code bytes}
 * @param maxLength greatest length
 * @param minItems least number of elements or entries
 * @param maxItems greatest number of elements or entries
 * @param pattern a regular expression that the whole string must match
 */
public record Constraints(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        @Nullable String pattern) {

    /** No limits. */
    public static final Constraints NONE = new Constraints(null, null, null, null, null, null, null);
}
