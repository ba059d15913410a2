package io.commlib.idl.resolve;

import io.commlib.idl.model.PrimitiveType;
import io.commlib.idl.model.Type;
import java.math.BigInteger;

/** What the integer types hold. */
public final class IntegerRanges {

    private IntegerRanges() {}

    /**
     * The least value.
     *
     * @param type an integer type
     * @return included
     */
    public static BigInteger least(PrimitiveType type) {
        return isUnsigned(type)
                ? BigInteger.ZERO
                : BigInteger.TWO.pow(bits(type) - 1).negate();
    }

    /**
     * The greatest value.
     *
     * @param type an integer type
     * @return included
     */
    public static BigInteger greatest(PrimitiveType type) {
        return BigInteger.TWO
                .pow(isUnsigned(type) ? bits(type) : bits(type) - 1)
                .subtract(BigInteger.ONE);
    }

    /**
     * Whether a type is an integer.
     *
     * @param type any type
     * @return true for {@code int8} to {@code uint64}
     */
    public static boolean isInteger(Type type) {
        return type instanceof PrimitiveType primitive && bits(primitive) > 0;
    }

    private static boolean isUnsigned(PrimitiveType type) {
        return switch (type) {
            case UINT8, UINT16, UINT32, UINT64 -> true;
            default -> false;
        };
    }

    private static int bits(PrimitiveType type) {
        return switch (type) {
            case INT8, UINT8 -> 8;
            case INT16, UINT16 -> 16;
            case INT32, UINT32 -> 32;
            case INT64, UINT64 -> 64;
            default -> 0;
        };
    }
}
