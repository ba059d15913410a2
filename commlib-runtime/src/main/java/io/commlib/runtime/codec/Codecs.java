package io.commlib.runtime.codec;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that the language brings, one constant for each, and of containers. */
public final class Codecs {

    /** Of {@code bool}. */
    public static final Codec<Boolean> BOOL = of((out, value) -> out.output().bool(value), MessageReader::bool);

    /** Of {@code int8}. */
    public static final Codec<Integer> INT8 = ofInt(MessageReader::int8);

    /** Of {@code int16}. */
    public static final Codec<Integer> INT16 = ofInt(MessageReader::int16);

    /** Of {@code int32}. */
    public static final Codec<Integer> INT32 = ofInt(MessageReader::int32);

    /** Of {@code int64}. */
    public static final Codec<Long> INT64 = ofLong(MessageReader::int64);

    /** Of {@code uint8}. */
    public static final Codec<Integer> UINT8 = ofInt(MessageReader::uint8);

    /** Of {@code uint16}. */
    public static final Codec<Integer> UINT16 = ofInt(MessageReader::uint16);

    /** Of {@code uint32}. */
    public static final Codec<Long> UINT32 = ofLong(MessageReader::uint32);

    /** Of {@code uint64}. */
    public static final Codec<BigInteger> UINT64 = of(Codecs::writeBigInteger, Integers::readUnsigned64);

    /** Of {@code float32}. */
    public static final Codec<Float> FLOAT32 = of((out, value) -> out.output().number(value), MessageReader::float32);

    /** Of {@code float64}. */
    public static final Codec<Double> FLOAT64 = of((out, value) -> out.output().number(value), MessageReader::float64);

    /** Of {@code decimal}. */
    public static final Codec<BigDecimal> DECIMAL =
            of((out, value) -> out.output().string(value.toString()), Decimals::read);

    /** Of {@code string}. */
    public static final Codec<String> STRING =
            of((out, value) -> out.output().string(value), in -> in.string("a string"));

    /** Of {@code bytes}. */
    public static final Codec<Bytes> BYTES =
            of((out, value) -> out.output().binary(value.content()), Codecs::readBytes);

    /** Of {@code timestamp}: RFC 3339. */
    public static final Codec<Instant> TIMESTAMP = TextCodec.TIMESTAMP;

    /** Of {@code duration}: ISO 8601, days to seconds. */
    public static final Codec<Duration> DURATION = TextCodec.DURATION;

    /** Of {@code uuid}. */
    public static final Codec<UUID> UUID = TextCodec.UUID;

    /** Of {@code any}. */
    public static final Codec<Any> ANY = Any.CODEC;

    /** Of an object that no interface file describes: its fields by name, in order. */
    public static final Codec<Map<String, Any>> OBJECT = map(Keys.STRING, ANY);

    private Codecs() {}

    /**
     * Of a value that may be null.
     *
     * @param <T> the type
     * @param codec of the value when it is there
     * @return the codec
     */
    public static <T> Codec<@Nullable T> optional(Codec<T> codec) {
        return new OptionalCodec<>(codec);
    }

    /**
     * Of a list in a container; what it reads is unmodifiable.
     *
     * @param <E> of its elements
     * @param element of one element
     * @return the codec
     */
    public static <E extends @Nullable Object> Codec<List<E>> list(Codec<E> element) {
        return of((out, value) -> out.elements(value, element), in -> in.list(element));
    }

    /**
     * Of a set in a container; what it reads is unmodifiable.
     *
     * @param <E> of its elements
     * @param element of one element
     * @return the codec
     */
    public static <E> Codec<Set<E>> set(Codec<E> element) {
        return of((out, value) -> out.elements(value, element), in -> in.set(element));
    }

    /**
     * Of a map in a container; what it reads is unmodifiable.
     *
     * @param <K> of its keys
     * @param <V> of its values
     * @param key of one key
     * @param value of one value
     * @return the codec
     */
    public static <K, V extends @Nullable Object> Codec<Map<K, V>> map(KeyCodec<K> key, Codec<V> value) {
        return of((out, map) -> out.entries(map, key, value), in -> in.map(key, value));
    }

    static void writeBigInteger(MessageWriter out, BigInteger value) throws IOException {
        if (value.bitLength() < Long.SIZE) {
            out.output().number(value.longValue());
        } else {
            out.output().number(value);
        }
    }

    private static Bytes readBytes(MessageReader in) throws IOException {
        if (in.input().kind() == Input.Kind.BYTES) {
            return Bytes.owned(in.input().bytes());
        }
        try {
            return Bytes.fromBase64(in.string("base64"));
        } catch (IllegalArgumentException e) {
            throw in.mismatch("base64");
        }
    }

    private static Codec<Integer> ofInt(Read<Integer> read) {
        return of((out, value) -> out.output().number(value.intValue()), read);
    }

    private static Codec<Long> ofLong(Read<Long> read) {
        return of((out, value) -> out.output().number(value.longValue()), read);
    }

    private static <T extends @Nullable Object> Codec<T> of(Write<T> write, Read<T> read) {
        return new Pair<>(write, read);
    }

    /** A record, since the JVM takes its fields for constants, and so sees through codecs that are constants. */
    private record Pair<T extends @Nullable Object>(Write<T> writing, Read<T> reading) implements Codec<T> {
        @Override
        public void write(MessageWriter out, T value) throws IOException {
            writing.write(out, value);
        }

        @Override
        public T read(MessageReader in) throws IOException {
            return reading.read(in);
        }
    }

    private interface Write<T extends @Nullable Object> {
        void write(MessageWriter out, T value) throws IOException;
    }

    private interface Read<T extends @Nullable Object> {
        T read(MessageReader in) throws IOException;
    }
}
