package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The codecs of the types that keys of maps can have, one constant for each. */
public final class Keys {

    /** Of {@code string}. */
    public static final KeyCodec<String> STRING = of(Function.identity(), Function.identity());

    /** Of {@code bool}. */
    public static final KeyCodec<Boolean> BOOL = of(String::valueOf, Keys::bool);

    /** Of {@code int8}. */
    public static final KeyCodec<Integer> INT8 = ofInt(Byte.MIN_VALUE, Byte.MAX_VALUE);

    /** Of {@code int16}. */
    public static final KeyCodec<Integer> INT16 = ofInt(Short.MIN_VALUE, Short.MAX_VALUE);

    /** Of {@code int32}. */
    public static final KeyCodec<Integer> INT32 = ofInt(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Of {@code int64}. */
    public static final KeyCodec<Long> INT64 = ofLong(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Of {@code uint8}. */
    public static final KeyCodec<Integer> UINT8 = ofInt(0, 0xFF);

    /** Of {@code uint16}. */
    public static final KeyCodec<Integer> UINT16 = ofInt(0, 0xFFFF);

    /** Of {@code uint32}. */
    public static final KeyCodec<Long> UINT32 = ofLong(0, 0xFFFF_FFFFL);

    /** Of {@code uint64}. */
    public static final KeyCodec<BigInteger> UINT64 =
            of(BigInteger::toString, text -> integer(text, BigInteger.ZERO, Element.UINT64_MAX));

    /** Of {@code timestamp}: RFC 3339. */
    public static final KeyCodec<Instant> TIMESTAMP = TextCodec.TIMESTAMP;

    /** Of {@code duration}: ISO 8601. */
    public static final KeyCodec<Duration> DURATION = TextCodec.DURATION;

    /** Of {@code uuid}. */
    public static final KeyCodec<UUID> UUID = TextCodec.UUID;

    private Keys() {}

    /**
     * Of a type that wraps another one: an alias.
     *
     * @param <K> the alias
     * @param <T> what it stands for
     * @param key of what it stands for
     * @param wrap makes the alias
     * @param unwrap gives what it stands for
     * @return the codec
     */
    public static <K, T> KeyCodec<K> of(KeyCodec<T> key, Function<T, K> wrap, Function<K, T> unwrap) {
        return of(alias -> key.text(unwrap.apply(alias)), text -> wrap.apply(key.key(text)));
    }

    static BadMessageException mismatch(String expected, String text) {
        String problem = "must be " + expected + ", but is the string \"" + ReadFailure.quote(text) + "\"";
        return new BadMessageException("message", List.of(new Violation("", problem)));
    }

    private static KeyCodec<Integer> ofInt(int min, int max) {
        return of(
                String::valueOf,
                text -> integer(text, BigInteger.valueOf(min), BigInteger.valueOf(max))
                        .intValue());
    }

    private static KeyCodec<Long> ofLong(long min, long max) {
        return of(
                String::valueOf,
                text -> integer(text, BigInteger.valueOf(min), BigInteger.valueOf(max))
                        .longValue());
    }

    private static BigInteger integer(String text, BigInteger min, BigInteger max) {
        BigInteger value = Integers.parse(text);
        if (value == null || value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw mismatch("an integer from " + min + " to " + max, text);
        }
        return value;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mismatch("true or false", text);
        };
    }

    private static <K> KeyCodec<K> of(Function<K, String> text, Function<String, K> key) {
        return new KeyCodec<>() {
            @Override
            public String text(K value) {
                return text.apply(value);
            }

            @Override
            public K key(String value) {
                return key.apply(value);
            }
        };
    }
}
