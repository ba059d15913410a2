package io.commlib.codegen.testing;

import io.commlib.idl.model.Constraints;
import io.commlib.idl.model.PrimitiveType;
import io.commlib.runtime.codec.Bytes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes scalar values, those at the edges above all. */
final class RandomScalars {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "text",
            "é",
            "😀 \ud83d\ude80",
            "\"\\\n\r\t\u0000\u001f\u007f\u2028",
            "x".repeat(5_000),
            "</script>");

    private static final List<String> WORDS = List.of("", "a", "ab", "abc", "x", "zzz");

    private static final List<Double> FLOATS = List.of(
            0.0,
            -0.0,
            0.1,
            1e-10,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            (double) Float.MIN_VALUE,
            (double) Float.MAX_VALUE);

    private final Random random;

    RandomScalars(Random random) {
        this.random = random;
    }

    Object value(PrimitiveType type, Constraints constraints) {
        return switch (type) {
            case BOOL -> random.nextBoolean();
            case INT8 -> integer(constraints, "-128", "127").intValueExact();
            case INT16 -> integer(constraints, "-32768", "32767").intValueExact();
            case INT32 -> integer(constraints, "-2147483648", "2147483647").intValueExact();
            case INT64 ->
                integer(constraints, "-9223372036854775808", "9223372036854775807")
                        .longValueExact();
            case UINT8 -> integer(constraints, "0", "255").intValueExact();
            case UINT16 -> integer(constraints, "0", "65535").intValueExact();
            case UINT32 -> integer(constraints, "0", "4294967295").longValueExact();
            case UINT64 -> integer(constraints, "0", "18446744073709551615");
            case FLOAT32 -> (float) real(constraints);
            case FLOAT64 -> real(constraints);
            case DECIMAL -> decimal(constraints);
            case STRING -> string(constraints);
            case BYTES -> bytes(constraints);
            case TIMESTAMP ->
                pick(List.of(
                        Instant.EPOCH,
                        Instant.MIN,
                        Instant.MAX,
                        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))));
            case DURATION ->
                pick(List.of(
                        Duration.ZERO,
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                        Duration.ofSeconds(-1, 1),
                        Duration.ofNanos(random.nextLong())));
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case ANY -> throw new IllegalArgumentException("no scalar");
        };
    }

    String text() {
        return pick(TEXTS);
    }

    static Constraints both(Constraints one, Constraints other) {
        return new Constraints(
                one.min() == null ? other.min() : one.min(),
                one.max() == null ? other.max() : one.max(),
                one.minLength() == null ? other.minLength() : one.minLength(),
                one.maxLength() == null ? other.maxLength() : one.maxLength(),
                one.minItems() == null ? other.minItems() : one.minItems(),
                one.maxItems() == null ? other.maxItems() : one.maxItems(),
                one.pattern() == null ? other.pattern() : one.pattern());
    }

    private BigInteger integer(Constraints constraints, String least, String most) {
        BigInteger min = constraints.min() == null
                ? new BigInteger(least)
                : constraints.min().toBigInteger().max(new BigInteger(least));
        BigInteger max = constraints.max() == null
                ? new BigInteger(most)
                : constraints.max().toBigInteger().min(new BigInteger(most));
        BigInteger size = max.subtract(min).add(BigInteger.ONE);
        return switch (random.nextInt(3)) {
            case 0 -> min;
            case 1 -> max;
            default -> min.add(new BigInteger(80, random).mod(size));
        };
    }

    private double real(Constraints constraints) {
        if (constraints.min() == null && constraints.max() == null) {
            return random.nextBoolean() ? pick(FLOATS) : random.nextGaussian();
        }
        double min = constraints.min() == null ? -1e3 : constraints.min().doubleValue();
        double max = constraints.max() == null ? 1e3 : constraints.max().doubleValue();
        return random.nextBoolean() ? min : max;
    }

    private BigDecimal decimal(Constraints constraints) {
        if (constraints.max() == null && constraints.min() != null) {
            return constraints.min().add(BigDecimal.valueOf(random.nextInt(100)));
        }
        if (constraints.min() != null && constraints.max() != null) {
            BigDecimal part = BigDecimal.valueOf(random.nextDouble()).setScale(5, RoundingMode.DOWN);
            return constraints.min().add(part.multiply(constraints.max().subtract(constraints.min())));
        }
        return pick(List.of(
                BigDecimal.ZERO,
                new BigDecimal("1.10"),
                new BigDecimal("-1E+300"),
                new BigDecimal("123456789012345678901234567890.123456789"),
                BigDecimal.valueOf(random.nextLong(), random.nextInt(20))));
    }

    private String string(Constraints constraints) {
        List<String> candidates = constraints.pattern() == null ? TEXTS : WORDS;
        List<String> fitting =
                candidates.stream().filter(text -> fits(text, constraints)).toList();
        return fitting.isEmpty() ? "long enough" : pick(fitting);
    }

    private static boolean fits(String text, Constraints constraints) {
        int length = text.codePointCount(0, text.length());
        return length >= least(constraints.minLength())
                && length <= most(constraints.maxLength())
                && (constraints.pattern() == null || text.matches(constraints.pattern()));
    }

    private Bytes bytes(Constraints constraints) {
        byte[] content = new byte[Math.min(most(constraints.maxLength()), random.nextInt(40))];
        random.nextBytes(content);
        return Bytes.copyOf(content);
    }

    private static int least(@Nullable Integer limit) {
        return limit == null ? 0 : limit;
    }

    private static int most(@Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
