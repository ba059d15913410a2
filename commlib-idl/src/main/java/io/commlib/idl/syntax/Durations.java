package io.commlib.idl.syntax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Durations: ISO 8601 ({@code PT1M30S}), or numbers with units ({@code 1m30s}): ns, us, ms, s, m, h, d. */
public final class Durations {

    private static final int LONGEST = 40;

    private Durations() {}

    /**
     * Reads one.
     *
     * @param text such as {@code 500ms} or {@code PT0.5S}
     * @return null when it is none
     */
    public static @Nullable Duration parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            boolean negative = text.charAt(0) == '-';
            char first = text.charAt(negative && text.length() > 1 ? 1 : 0);
            if (first == 'P') {
                return Duration.parse(text);
            }
            Duration sum = shortForm(text, negative ? 1 : 0);
            return sum == null || !negative ? sum : sum.negated();
        } catch (DateTimeParseException | ArithmeticException notOne) {
            return null;
        }
    }

    private static @Nullable Duration shortForm(String text, int from) {
        Duration sum = Duration.ZERO;
        int at = from;
        while (at < text.length()) {
            int number = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            int unit = at;
            while (at < text.length() && Words.isLetter(text.charAt(at))) {
                at++;
            }
            long nanos = nanosOf(text.substring(unit, at));
            String digits = text.substring(number, unit);
            if (nanos == 0 || !isNumber(digits)) {
                return null;
            }
            BigDecimal total = new BigDecimal(digits).multiply(BigDecimal.valueOf(nanos));
            BigDecimal[] parts =
                    total.setScale(0, RoundingMode.UNNECESSARY).divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
            sum = sum.plus(Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact()));
        }
        return at > from ? sum : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNumber(String digits) {
        int point = digits.indexOf('.');
        return !digits.isEmpty()
                && isDigit(digits.charAt(0))
                && isDigit(digits.charAt(digits.length() - 1))
                && point == digits.lastIndexOf('.');
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            case "d" -> 86_400_000_000_000L;
            default -> 0L;
        };
    }
}
