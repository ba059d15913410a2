package acme.types;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Bytes;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Element;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Scalars}.
 *
 * @param aBool {@code a_bool}
 * @param anInt8 {@code an_int8}
 * @param anInt16 {@code an_int16}
 * @param anInt32 {@code an_int32}
 * @param anInt64 {@code an_int64}
 * @param aUint8 {@code a_uint8}
 * @param aUint16 {@code a_uint16}
 * @param aUint32 {@code a_uint32}
 * @param aUint64 {@code a_uint64}
 * @param aFloat32 {@code a_float32}
 * @param aFloat64 {@code a_float64}
 * @param aDecimal {@code a_decimal}
 * @param aString {@code a_string}
 * @param someBytes {@code some_bytes}
 * @param aTimestamp {@code a_timestamp}
 * @param aDuration {@code a_duration}
 * @param aUuid {@code a_uuid}
 * @param anAny {@code an_any}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Scalars(
        boolean aBool,
        int anInt8,
        int anInt16,
        int anInt32,
        long anInt64,
        int aUint8,
        int aUint16,
        long aUint32,
        BigInteger aUint64,
        float aFloat32,
        double aFloat64,
        BigDecimal aDecimal,
        String aString,
        Bytes someBytes,
        Instant aTimestamp,
        Duration aDuration,
        UUID aUuid,
        Any anAny) {

    /** Reads and writes it. */
    public static final Codec<Scalars> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Scalars {
        Violations.none()
                .range("an_int8", anInt8, -128, 127)
                .range("an_int16", anInt16, -32768, 32767)
                .range("a_uint8", aUint8, 0, 255)
                .range("a_uint16", aUint16, 0, 65535)
                .range("a_uint32", aUint32, 0, 4294967295L)
                .required("a_uint64", aUint64)
                .range("a_uint64", aUint64, BigInteger.ZERO, Element.UINT64_MAX)
                .required("a_decimal", aDecimal)
                .required("a_string", aString)
                .required("some_bytes", someBytes)
                .required("a_timestamp", aTimestamp)
                .required("a_duration", aDuration)
                .required("a_uuid", aUuid)
                .required("an_any", anAny)
                .throwIfAny("Scalars");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .aBool(aBool)
                .anInt8(anInt8)
                .anInt16(anInt16)
                .anInt32(anInt32)
                .anInt64(anInt64)
                .aUint8(aUint8)
                .aUint16(aUint16)
                .aUint32(aUint32)
                .aUint64(aUint64)
                .aFloat32(aFloat32)
                .aFloat64(aFloat64)
                .aDecimal(aDecimal)
                .aString(aString)
                .someBytes(someBytes)
                .aTimestamp(aTimestamp)
                .aDuration(aDuration)
                .aUuid(aUuid)
                .anAny(anAny);
    }

    /** Builds a {@link Scalars}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Boolean aBool;
        private @Nullable Integer anInt8;
        private @Nullable Integer anInt16;
        private @Nullable Integer anInt32;
        private @Nullable Long anInt64;
        private @Nullable Integer aUint8;
        private @Nullable Integer aUint16;
        private @Nullable Long aUint32;
        private @Nullable BigInteger aUint64;
        private @Nullable Float aFloat32;
        private @Nullable Double aFloat64;
        private @Nullable BigDecimal aDecimal;
        private @Nullable String aString;
        private @Nullable Bytes someBytes;
        private @Nullable Instant aTimestamp;
        private @Nullable Duration aDuration;
        private @Nullable UUID aUuid;
        private @Nullable Any anAny;

        private Builder() {}

        /** Sets {@code a_bool}. */
        public Builder aBool(boolean aBool) {
            this.aBool = aBool;
            return this;
        }

        /** Sets {@code an_int8}. */
        public Builder anInt8(int anInt8) {
            this.anInt8 = anInt8;
            return this;
        }

        /** Sets {@code an_int16}. */
        public Builder anInt16(int anInt16) {
            this.anInt16 = anInt16;
            return this;
        }

        /** Sets {@code an_int32}. */
        public Builder anInt32(int anInt32) {
            this.anInt32 = anInt32;
            return this;
        }

        /** Sets {@code an_int64}. */
        public Builder anInt64(long anInt64) {
            this.anInt64 = anInt64;
            return this;
        }

        /** Sets {@code a_uint8}. */
        public Builder aUint8(int aUint8) {
            this.aUint8 = aUint8;
            return this;
        }

        /** Sets {@code a_uint16}. */
        public Builder aUint16(int aUint16) {
            this.aUint16 = aUint16;
            return this;
        }

        /** Sets {@code a_uint32}. */
        public Builder aUint32(long aUint32) {
            this.aUint32 = aUint32;
            return this;
        }

        /** Sets {@code a_uint64}. */
        public Builder aUint64(BigInteger aUint64) {
            this.aUint64 = aUint64;
            return this;
        }

        /** Sets {@code a_float32}. */
        public Builder aFloat32(float aFloat32) {
            this.aFloat32 = aFloat32;
            return this;
        }

        /** Sets {@code a_float64}. */
        public Builder aFloat64(double aFloat64) {
            this.aFloat64 = aFloat64;
            return this;
        }

        /** Sets {@code a_decimal}. */
        public Builder aDecimal(BigDecimal aDecimal) {
            this.aDecimal = aDecimal;
            return this;
        }

        /** Sets {@code a_string}. */
        public Builder aString(String aString) {
            this.aString = aString;
            return this;
        }

        /** Sets {@code some_bytes}. */
        public Builder someBytes(Bytes someBytes) {
            this.someBytes = someBytes;
            return this;
        }

        /** Sets {@code a_timestamp}. */
        public Builder aTimestamp(Instant aTimestamp) {
            this.aTimestamp = aTimestamp;
            return this;
        }

        /** Sets {@code a_duration}. */
        public Builder aDuration(Duration aDuration) {
            this.aDuration = aDuration;
            return this;
        }

        /** Sets {@code a_uuid}. */
        public Builder aUuid(UUID aUuid) {
            this.aUuid = aUuid;
            return this;
        }

        /** Sets {@code an_any}. */
        public Builder anAny(Any anAny) {
            this.anAny = anAny;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Scalars build() {
            Violations.none()
                    .required("a_bool", aBool)
                    .required("an_int8", anInt8)
                    .required("an_int16", anInt16)
                    .required("an_int32", anInt32)
                    .required("an_int64", anInt64)
                    .required("a_uint8", aUint8)
                    .required("a_uint16", aUint16)
                    .required("a_uint32", aUint32)
                    .required("a_uint64", aUint64)
                    .required("a_float32", aFloat32)
                    .required("a_float64", aFloat64)
                    .required("a_decimal", aDecimal)
                    .required("a_string", aString)
                    .required("some_bytes", someBytes)
                    .required("a_timestamp", aTimestamp)
                    .required("a_duration", aDuration)
                    .required("a_uuid", aUuid)
                    .required("an_any", anAny)
                    .throwIfAny("Scalars");
            return new Scalars(
                    aBool,
                    anInt8,
                    anInt16,
                    anInt32,
                    anInt64,
                    aUint8,
                    aUint16,
                    aUint32,
                    aUint64,
                    aFloat32,
                    aFloat64,
                    aDecimal,
                    aString,
                    someBytes,
                    aTimestamp,
                    aDuration,
                    aUuid,
                    anAny);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Scalars> {
        private static final FieldName A_BOOL = FieldName.of("a_bool");
        private static final FieldName AN_INT8 = FieldName.of("an_int8");
        private static final FieldName AN_INT16 = FieldName.of("an_int16");
        private static final FieldName AN_INT32 = FieldName.of("an_int32");
        private static final FieldName AN_INT64 = FieldName.of("an_int64");
        private static final FieldName A_UINT8 = FieldName.of("a_uint8");
        private static final FieldName A_UINT16 = FieldName.of("a_uint16");
        private static final FieldName A_UINT32 = FieldName.of("a_uint32");
        private static final FieldName A_UINT64 = FieldName.of("a_uint64");
        private static final FieldName A_FLOAT32 = FieldName.of("a_float32");
        private static final FieldName A_FLOAT64 = FieldName.of("a_float64");
        private static final FieldName A_DECIMAL = FieldName.of("a_decimal");
        private static final FieldName A_STRING = FieldName.of("a_string");
        private static final FieldName SOME_BYTES = FieldName.of("some_bytes");
        private static final FieldName A_TIMESTAMP = FieldName.of("a_timestamp");
        private static final FieldName A_DURATION = FieldName.of("a_duration");
        private static final FieldName A_UUID = FieldName.of("a_uuid");
        private static final FieldName AN_ANY = FieldName.of("an_any");
        private static final Set<String> OR_NULL = Set.of("an_any");

        @Override
        public void write(MessageWriter out, Scalars value) throws IOException {
            out.beginObject();
            out.field(A_BOOL, value.aBool);
            out.field(AN_INT8, value.anInt8);
            out.field(AN_INT16, value.anInt16);
            out.field(AN_INT32, value.anInt32);
            out.field(AN_INT64, value.anInt64);
            out.field(A_UINT8, value.aUint8);
            out.field(A_UINT16, value.aUint16);
            out.field(A_UINT32, value.aUint32);
            out.field(A_UINT64, value.aUint64, Codecs.UINT64);
            out.field(A_FLOAT32, value.aFloat32);
            out.field(A_FLOAT64, value.aFloat64);
            out.field(A_DECIMAL, value.aDecimal, Codecs.DECIMAL);
            out.field(A_STRING, value.aString, Codecs.STRING);
            out.field(SOME_BYTES, value.someBytes, Codecs.BYTES);
            out.field(A_TIMESTAMP, value.aTimestamp, Codecs.TIMESTAMP);
            out.field(A_DURATION, value.aDuration, Codecs.DURATION);
            out.field(A_UUID, value.aUuid, Codecs.UUID);
            out.field(AN_ANY, value.anAny, Codecs.ANY);
            out.endObject();
        }

        @Override
        public Scalars read(MessageReader in) throws IOException {
            boolean aBool = false;
            boolean aBoolRead = false;
            int anInt8 = 0;
            boolean anInt8Read = false;
            int anInt16 = 0;
            boolean anInt16Read = false;
            int anInt32 = 0;
            boolean anInt32Read = false;
            long anInt64 = 0;
            boolean anInt64Read = false;
            int aUint8 = 0;
            boolean aUint8Read = false;
            int aUint16 = 0;
            boolean aUint16Read = false;
            long aUint32 = 0;
            boolean aUint32Read = false;
            BigInteger aUint64 = null;
            float aFloat32 = 0;
            boolean aFloat32Read = false;
            double aFloat64 = 0;
            boolean aFloat64Read = false;
            BigDecimal aDecimal = null;
            String aString = null;
            Bytes someBytes = null;
            Instant aTimestamp = null;
            Duration aDuration = null;
            UUID aUuid = null;
            Any anAny = null;
            in.beginMessage("Scalars");
            while (in.nextField(OR_NULL)) {
                switch (in.field()) {
                    case "a_bool" -> {
                        aBool = in.bool();
                        aBoolRead = true;
                    }
                    case "an_int8" -> {
                        anInt8 = in.int8();
                        anInt8Read = true;
                    }
                    case "an_int16" -> {
                        anInt16 = in.int16();
                        anInt16Read = true;
                    }
                    case "an_int32" -> {
                        anInt32 = in.int32();
                        anInt32Read = true;
                    }
                    case "an_int64" -> {
                        anInt64 = in.int64();
                        anInt64Read = true;
                    }
                    case "a_uint8" -> {
                        aUint8 = in.uint8();
                        aUint8Read = true;
                    }
                    case "a_uint16" -> {
                        aUint16 = in.uint16();
                        aUint16Read = true;
                    }
                    case "a_uint32" -> {
                        aUint32 = in.uint32();
                        aUint32Read = true;
                    }
                    case "a_uint64" -> aUint64 = Codecs.UINT64.read(in);
                    case "a_float32" -> {
                        aFloat32 = in.float32();
                        aFloat32Read = true;
                    }
                    case "a_float64" -> {
                        aFloat64 = in.float64();
                        aFloat64Read = true;
                    }
                    case "a_decimal" -> aDecimal = Codecs.DECIMAL.read(in);
                    case "a_string" -> aString = Codecs.STRING.read(in);
                    case "some_bytes" -> someBytes = Codecs.BYTES.read(in);
                    case "a_timestamp" -> aTimestamp = Codecs.TIMESTAMP.read(in);
                    case "a_duration" -> aDuration = Codecs.DURATION.read(in);
                    case "a_uuid" -> aUuid = Codecs.UUID.read(in);
                    case "an_any" -> anAny = Codecs.ANY.read(in);
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("a_bool", aBoolRead)
                    .present("an_int8", anInt8Read)
                    .present("an_int16", anInt16Read)
                    .present("an_int32", anInt32Read)
                    .present("an_int64", anInt64Read)
                    .present("a_uint8", aUint8Read)
                    .present("a_uint16", aUint16Read)
                    .present("a_uint32", aUint32Read)
                    .required("a_uint64", aUint64)
                    .present("a_float32", aFloat32Read)
                    .present("a_float64", aFloat64Read)
                    .required("a_decimal", aDecimal)
                    .required("a_string", aString)
                    .required("some_bytes", someBytes)
                    .required("a_timestamp", aTimestamp)
                    .required("a_duration", aDuration)
                    .required("a_uuid", aUuid)
                    .required("an_any", anAny)
                    .throwIfAny("Scalars");
            return new Scalars(
                    aBool,
                    anInt8,
                    anInt16,
                    anInt32,
                    anInt64,
                    aUint8,
                    aUint16,
                    aUint32,
                    aUint64,
                    aFloat32,
                    aFloat64,
                    aDecimal,
                    aString,
                    someBytes,
                    aTimestamp,
                    aDuration,
                    aUuid,
                    anAny);
        }
    }
}
