package io.commlib.runtime.codec;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A value of type {@code any}: free JSON, immutable. */
public sealed interface Any {

    /** The value {@code null}. */
    Any NULL = new OfNull();

    /** Reads and writes any value. */
    Codec<Any> CODEC = new AnyCodec();

    /** The value {@code null}; {@link #NULL} is the only one needed. */
    record OfNull() implements Any {}

    /**
     * True or false.
     *
     * @param value which
     */
    record OfBool(boolean value) implements Any {}

    /**
     * A number without a fraction.
     *
     * @param value of any size
     */
    record OfInteger(BigInteger value) implements Any {}

    /**
     * A number with a fraction, NaN or an infinity. On the wire in JSON the last three are strings, and read back as such.
     *
     * @param value the number
     */
    record OfFloat(double value) implements Any {}

    /**
     * A string.
     *
     * @param value the text
     */
    record OfString(String value) implements Any {}

    /**
     * A byte string; only in CBOR. On the wire in JSON it is a string of base64, and read back as such.
     *
     * @param value the bytes
     */
    record OfBytes(Bytes value) implements Any {}

    /**
     * An array.
     *
     * @param values its elements; unmodifiable
     */
    record OfList(List<Any> values) implements Any {
        /** Copies the elements. */
        public OfList {
            values = Frozen.list(values);
        }
    }

    /**
     * An object.
     *
     * @param fields its fields in order; unmodifiable
     */
    record OfObject(Map<String, Any> fields) implements Any {
        /** Copies the fields. */
        public OfObject {
            fields = Frozen.map(fields);
        }
    }

    /**
     * True or false.
     *
     * @param value which
     * @return the value
     */
    static Any of(boolean value) {
        return new OfBool(value);
    }

    /**
     * A number without a fraction.
     *
     * @param value the number
     * @return the value
     */
    static Any of(long value) {
        return new OfInteger(BigInteger.valueOf(value));
    }

    /**
     * A number without a fraction.
     *
     * @param value the number
     * @return the value
     */
    static Any of(BigInteger value) {
        return new OfInteger(value);
    }

    /**
     * A number.
     *
     * @param value the number
     * @return the value
     */
    static Any of(double value) {
        return new OfFloat(value);
    }

    /**
     * A string.
     *
     * @param value the text
     * @return the value
     */
    static Any of(String value) {
        return new OfString(value);
    }

    /**
     * An array.
     *
     * @param values its elements
     * @return the value
     */
    static Any of(List<Any> values) {
        return new OfList(values);
    }

    /**
     * An object.
     *
     * @param fields its fields, in the order of the map
     * @return the value
     */
    static Any of(Map<String, Any> fields) {
        return new OfObject(fields);
    }
}
