package io.commlib.codegen.type;

import io.commlib.codegen.source.ClassName;
import io.commlib.codegen.source.Library;
import io.commlib.codegen.source.TypeRef;
import io.commlib.idl.model.PrimitiveType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What the types that the language brings are in Java. Of integers it is the smallest of {@code int}, {@code long} and
 * {@code BigInteger} that holds every value.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of strings and of each other are immutable
public enum Scalar {
    /** {@code bool}. */
    BOOL("boolean", Library.BOOLEAN),
    /** {@code int8}. */
    INT8("int", Library.INTEGER, -0x80L, 0x7FL),
    /** {@code int16}. */
    INT16("int", Library.INTEGER, -0x8000L, 0x7FFFL),
    /** {@code int32}. */
    INT32("int", Library.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE),
    /** {@code int64}. */
    INT64("long", Library.LONG, Long.MIN_VALUE, Long.MAX_VALUE),
    /** {@code uint8}. */
    UINT8("int", Library.INTEGER, 0, 0xFFL),
    /** {@code uint16}. */
    UINT16("int", Library.INTEGER, 0, 0xFFFFL),
    /** {@code uint32}. */
    UINT32("long", Library.LONG, 0, 0xFFFF_FFFFL),
    /** {@code uint64}. */
    UINT64(Library.BIG_INTEGER),
    /** {@code float32}. */
    FLOAT32("float", Library.FLOAT),
    /** {@code float64}. */
    FLOAT64("double", Library.DOUBLE),
    /** {@code decimal}. */
    DECIMAL(Library.BIG_DECIMAL),
    /** {@code string}. */
    STRING(Library.STRING),
    /** {@code bytes}. */
    BYTES(Library.BYTES),
    /** {@code timestamp}. */
    TIMESTAMP(Library.INSTANT),
    /** {@code duration}. */
    DURATION(Library.DURATION),
    /** {@code uuid}. */
    UUID(Library.UUID),
    /** {@code any}. */
    ANY(Library.ANY);

    private final TypeRef type;
    private final TypeRef boxed;
    private final @Nullable BigInteger min;
    private final @Nullable BigInteger max;

    Scalar(ClassName type) {
        this.type = TypeRef.of(type);
        this.boxed = this.type;
        this.min = null;
        this.max = null;
    }

    Scalar(String keyword, ClassName boxed) {
        this.type = new TypeRef.Primitive(keyword);
        this.boxed = TypeRef.of(boxed);
        this.min = null;
        this.max = null;
    }

    Scalar(String keyword, ClassName boxed, long min, long max) {
        this.type = new TypeRef.Primitive(keyword);
        this.boxed = TypeRef.of(boxed);
        this.min = BigInteger.valueOf(min);
        this.max = BigInteger.valueOf(max);
    }

    /**
     * What a type is.
     *
     * @param type of the language
     * @return its row
     */
    public static Scalar of(PrimitiveType type) {
        return valueOf(type.name());
    }

    /** The type of a value that is always there. */
    TypeRef type() {
        return type;
    }

    /** The type of a value that may be null, or is in a container. */
    TypeRef boxed() {
        return boxed;
    }

    /** Whether a value that is always there is no reference. */
    boolean isPrimitive() {
        return type instanceof TypeRef.Primitive;
    }

    /** The least value of an integer type that fits into 64 bits, signed; null of other types. */
    @Nullable
    BigInteger min() {
        return min;
    }

    /** The greatest value of an integer type that fits into 64 bits, signed; null of other types. */
    @Nullable
    BigInteger max() {
        return max;
    }

    /**
     * Whether its Java type holds more than its values.
     *
     * @return true when values have to be checked
     */
    public boolean isNarrow() {
        return switch (this) {
            case INT8, INT16, UINT8, UINT16, UINT32, UINT64 -> true;
            default -> false;
        };
    }
}
