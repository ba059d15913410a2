package io.commlib.idl.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A value written in an interface file, checked against its type. Of an alias it is the value it stands for. */
public sealed interface Literal {
    /** Of {@code bool}. */
    record OfBool(boolean value) implements Literal {}

    /** Of every integer type; in its range. */
    record OfInteger(BigInteger value) implements Literal {}

    /** Of {@code float32} and {@code float64}; may be NaN or infinite. */
    record OfFloat(double value) implements Literal {}

    /** Of {@code decimal}. */
    record OfDecimal(BigDecimal value) implements Literal {}

    /** Of {@code string}. */
    record OfString(String value) implements Literal {}

    /** Of {@code bytes}; standard base64 as written. */
    record OfBytes(String base64) implements Literal {}

    /** Of {@code timestamp}. */
    record OfTimestamp(Instant value) implements Literal {}

    /** Of {@code duration}. */
    record OfDuration(Duration value) implements Literal {}

    /** Of {@code uuid}. */
    record OfUuid(UUID value) implements Literal {}

    /** Of an enum: the value's name. */
    record OfEnum(TypeName type, String value) implements Literal {}

    /** Of lists and sets. */
    record OfList(List<Literal> elements) implements Literal {}

    /** Of maps; keys as literals of the key type, in order. */
    record OfMap(List<Map.Entry<Literal, Literal>> entries) implements Literal {}

    /** Of a message: the fields that were given, the others take their defaults. */
    record OfMessage(TypeName type, Map<String, Literal> fields) implements Literal {}

    /** Of a union: one variant. */
    record OfUnion(TypeName type, String variant, Literal value) implements Literal {}

    /** Null, only inside {@code any} or for an optional element. */
    record OfNull() implements Literal {}
}
