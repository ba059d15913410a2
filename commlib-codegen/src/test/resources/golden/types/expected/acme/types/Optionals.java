package acme.types;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Bytes;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Element;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Optionals}.
 *
 * @param aBool Null when absent.
 * @param anInt8 Null when absent.
 * @param anInt64 Null when absent.
 * @param aUint8 Null when absent.
 * @param aUint32 Null when absent.
 * @param aUint64 Null when absent.
 * @param aFloat32 Null when absent.
 * @param aFloat64 Null when absent.
 * @param aDecimal Null when absent.
 * @param aString Null when absent.
 * @param someBytes Null when absent.
 * @param aTimestamp Null when absent.
 * @param aDuration Null when absent.
 * @param aUuid Null when absent.
 * @param anAny Null when absent.
 * @param aList Null when absent.
 * @param aSet Null when absent.
 * @param aMap Null when absent.
 * @param aLevel Null when absent.
 * @param aName Null when absent.
 * @param aChoice Null when absent.
 * @param itself Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public record Optionals(
        @Nullable Boolean aBool,
        @Nullable Integer anInt8,
        @Nullable Long anInt64,
        @Nullable Integer aUint8,
        @Nullable Long aUint32,
        @Nullable BigInteger aUint64,
        @Nullable Float aFloat32,
        @Nullable Double aFloat64,
        @Nullable BigDecimal aDecimal,
        @Nullable String aString,
        @Nullable Bytes someBytes,
        @Nullable Instant aTimestamp,
        @Nullable Duration aDuration,
        @Nullable UUID aUuid,
        @Nullable Any anAny,
        @Nullable List<Integer> aList,
        @Nullable Set<String> aSet,
        @Nullable Map<String, Integer> aMap,
        @Nullable Level aLevel,
        @Nullable Name aName,
        @Nullable Choice aChoice,
        @Nullable Optionals itself) {

    /** Reads and writes it. */
    public static final Codec<Optionals> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Optionals {
        aList = Frozen.listOrNull(aList);
        aSet = Frozen.setOrNull(aSet);
        aMap = Frozen.mapOrNull(aMap);
        Violations.none()
                .range("an_int8", anInt8, -128, 127)
                .range("a_uint8", aUint8, 0, 255)
                .range("a_uint32", aUint32, 0, 4294967295L)
                .range("a_uint64", aUint64, BigInteger.ZERO, Element.UINT64_MAX)
                .each("a_list", aList, Checks.A_LIST_ELEMENTS)
                .elements("a_set", aSet)
                .elements("a_map", aMap)
                .throwIfAny("Optionals");
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
                .anInt64(anInt64)
                .aUint8(aUint8)
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
                .anAny(anAny)
                .aList(aList)
                .aSet(aSet)
                .aMap(aMap)
                .aLevel(aLevel)
                .aName(aName)
                .aChoice(aChoice)
                .itself(itself);
    }

    /** Builds a {@link Optionals}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Boolean aBool;
        private @Nullable Integer anInt8;
        private @Nullable Long anInt64;
        private @Nullable Integer aUint8;
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
        private @Nullable List<Integer> aList;
        private @Nullable Set<String> aSet;
        private @Nullable Map<String, Integer> aMap;
        private @Nullable Level aLevel;
        private @Nullable Name aName;
        private @Nullable Choice aChoice;
        private @Nullable Optionals itself;

        private Builder() {}

        /** Sets {@code a_bool}: Null when absent. */
        public Builder aBool(@Nullable Boolean aBool) {
            this.aBool = aBool;
            return this;
        }

        /** Sets {@code an_int8}: Null when absent. */
        public Builder anInt8(@Nullable Integer anInt8) {
            this.anInt8 = anInt8;
            return this;
        }

        /** Sets {@code an_int64}: Null when absent. */
        public Builder anInt64(@Nullable Long anInt64) {
            this.anInt64 = anInt64;
            return this;
        }

        /** Sets {@code a_uint8}: Null when absent. */
        public Builder aUint8(@Nullable Integer aUint8) {
            this.aUint8 = aUint8;
            return this;
        }

        /** Sets {@code a_uint32}: Null when absent. */
        public Builder aUint32(@Nullable Long aUint32) {
            this.aUint32 = aUint32;
            return this;
        }

        /** Sets {@code a_uint64}: Null when absent. */
        public Builder aUint64(@Nullable BigInteger aUint64) {
            this.aUint64 = aUint64;
            return this;
        }

        /** Sets {@code a_float32}: Null when absent. */
        public Builder aFloat32(@Nullable Float aFloat32) {
            this.aFloat32 = aFloat32;
            return this;
        }

        /** Sets {@code a_float64}: Null when absent. */
        public Builder aFloat64(@Nullable Double aFloat64) {
            this.aFloat64 = aFloat64;
            return this;
        }

        /** Sets {@code a_decimal}: Null when absent. */
        public Builder aDecimal(@Nullable BigDecimal aDecimal) {
            this.aDecimal = aDecimal;
            return this;
        }

        /** Sets {@code a_string}: Null when absent. */
        public Builder aString(@Nullable String aString) {
            this.aString = aString;
            return this;
        }

        /** Sets {@code some_bytes}: Null when absent. */
        public Builder someBytes(@Nullable Bytes someBytes) {
            this.someBytes = someBytes;
            return this;
        }

        /** Sets {@code a_timestamp}: Null when absent. */
        public Builder aTimestamp(@Nullable Instant aTimestamp) {
            this.aTimestamp = aTimestamp;
            return this;
        }

        /** Sets {@code a_duration}: Null when absent. */
        public Builder aDuration(@Nullable Duration aDuration) {
            this.aDuration = aDuration;
            return this;
        }

        /** Sets {@code a_uuid}: Null when absent. */
        public Builder aUuid(@Nullable UUID aUuid) {
            this.aUuid = aUuid;
            return this;
        }

        /** Sets {@code an_any}: Null when absent. */
        public Builder anAny(@Nullable Any anAny) {
            this.anAny = anAny;
            return this;
        }

        /** Sets {@code a_list}: Null when absent. */
        public Builder aList(@Nullable List<Integer> aList) {
            this.aList = aList;
            return this;
        }

        /** Sets {@code a_set}: Null when absent. */
        public Builder aSet(@Nullable Set<String> aSet) {
            this.aSet = aSet;
            return this;
        }

        /** Sets {@code a_map}: Null when absent. */
        public Builder aMap(@Nullable Map<String, Integer> aMap) {
            this.aMap = aMap;
            return this;
        }

        /** Sets {@code a_level}: Null when absent. */
        public Builder aLevel(@Nullable Level aLevel) {
            this.aLevel = aLevel;
            return this;
        }

        /** Sets {@code a_name}: Null when absent. */
        public Builder aName(@Nullable Name aName) {
            this.aName = aName;
            return this;
        }

        /** Sets {@code a_choice}: Null when absent. */
        public Builder aChoice(@Nullable Choice aChoice) {
            this.aChoice = aChoice;
            return this;
        }

        /** Sets {@code itself}: Null when absent. */
        public Builder itself(@Nullable Optionals itself) {
            this.itself = itself;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Optionals build() {
            return new Optionals(
                    aBool,
                    anInt8,
                    anInt64,
                    aUint8,
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
                    anAny,
                    aList,
                    aSet,
                    aMap,
                    aLevel,
                    aName,
                    aChoice,
                    itself);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Optionals> {
        private static final FieldName A_BOOL = FieldName.of("a_bool");
        private static final FieldName AN_INT8 = FieldName.of("an_int8");
        private static final FieldName AN_INT64 = FieldName.of("an_int64");
        private static final FieldName A_UINT8 = FieldName.of("a_uint8");
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
        private static final FieldName A_LIST = FieldName.of("a_list");
        private static final FieldName A_SET = FieldName.of("a_set");
        private static final FieldName A_MAP = FieldName.of("a_map");
        private static final FieldName A_LEVEL = FieldName.of("a_level");
        private static final FieldName A_NAME = FieldName.of("a_name");
        private static final FieldName A_CHOICE = FieldName.of("a_choice");
        private static final FieldName ITSELF = FieldName.of("itself");

        @Override
        public void write(MessageWriter out, Optionals value) throws IOException {
            out.beginObject();
            out.field(A_BOOL, value.aBool, Codecs.BOOL);
            out.field(AN_INT8, value.anInt8, Codecs.INT8);
            out.field(AN_INT64, value.anInt64, Codecs.INT64);
            out.field(A_UINT8, value.aUint8, Codecs.UINT8);
            out.field(A_UINT32, value.aUint32, Codecs.UINT32);
            out.field(A_UINT64, value.aUint64, Codecs.UINT64);
            out.field(A_FLOAT32, value.aFloat32, Codecs.FLOAT32);
            out.field(A_FLOAT64, value.aFloat64, Codecs.FLOAT64);
            out.field(A_DECIMAL, value.aDecimal, Codecs.DECIMAL);
            out.field(A_STRING, value.aString, Codecs.STRING);
            out.field(SOME_BYTES, value.someBytes, Codecs.BYTES);
            out.field(A_TIMESTAMP, value.aTimestamp, Codecs.TIMESTAMP);
            out.field(A_DURATION, value.aDuration, Codecs.DURATION);
            out.field(A_UUID, value.aUuid, Codecs.UUID);
            out.field(AN_ANY, value.anAny, Codecs.ANY);
            out.list(A_LIST, value.aList, Codecs.INT8);
            out.set(A_SET, value.aSet, Codecs.STRING);
            out.map(A_MAP, value.aMap, Keys.STRING, Codecs.INT32);
            out.field(A_LEVEL, value.aLevel, Level.CODEC);
            out.field(A_NAME, value.aName, Name.CODEC);
            out.field(A_CHOICE, value.aChoice, Choice.CODEC);
            out.field(ITSELF, value.itself, Optionals.CODEC);
            out.endObject();
        }

        @Override
        public Optionals read(MessageReader in) throws IOException {
            Boolean aBool = null;
            Integer anInt8 = null;
            Long anInt64 = null;
            Integer aUint8 = null;
            Long aUint32 = null;
            BigInteger aUint64 = null;
            Float aFloat32 = null;
            Double aFloat64 = null;
            BigDecimal aDecimal = null;
            String aString = null;
            Bytes someBytes = null;
            Instant aTimestamp = null;
            Duration aDuration = null;
            UUID aUuid = null;
            Any anAny = null;
            List<Integer> aList = null;
            Set<String> aSet = null;
            Map<String, Integer> aMap = null;
            Level aLevel = null;
            Name aName = null;
            Choice aChoice = null;
            Optionals itself = null;
            in.beginMessage("Optionals");
            while (in.nextField()) {
                switch (in.field()) {
                    case "a_bool" -> aBool = Codecs.BOOL.read(in);
                    case "an_int8" -> anInt8 = Codecs.INT8.read(in);
                    case "an_int64" -> anInt64 = Codecs.INT64.read(in);
                    case "a_uint8" -> aUint8 = Codecs.UINT8.read(in);
                    case "a_uint32" -> aUint32 = Codecs.UINT32.read(in);
                    case "a_uint64" -> aUint64 = Codecs.UINT64.read(in);
                    case "a_float32" -> aFloat32 = Codecs.FLOAT32.read(in);
                    case "a_float64" -> aFloat64 = Codecs.FLOAT64.read(in);
                    case "a_decimal" -> aDecimal = Codecs.DECIMAL.read(in);
                    case "a_string" -> aString = Codecs.STRING.read(in);
                    case "some_bytes" -> someBytes = Codecs.BYTES.read(in);
                    case "a_timestamp" -> aTimestamp = Codecs.TIMESTAMP.read(in);
                    case "a_duration" -> aDuration = Codecs.DURATION.read(in);
                    case "a_uuid" -> aUuid = Codecs.UUID.read(in);
                    case "an_any" -> anAny = Codecs.ANY.read(in);
                    case "a_list" -> aList = in.list(Codecs.INT8);
                    case "a_set" -> aSet = in.set(Codecs.STRING);
                    case "a_map" -> aMap = in.map(Keys.STRING, Codecs.INT32);
                    case "a_level" -> aLevel = Level.CODEC.read(in);
                    case "a_name" -> aName = Name.CODEC.read(in);
                    case "a_choice" -> aChoice = Choice.CODEC.read(in);
                    case "itself" -> itself = Optionals.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Optionals(
                    aBool,
                    anInt8,
                    anInt64,
                    aUint8,
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
                    anAny,
                    aList,
                    aSet,
                    aMap,
                    aLevel,
                    aName,
                    aChoice,
                    itself);
        }
    }

    private static final class Checks {
        static final Element A_LIST_ELEMENTS = Element.all(Element.INT8);
    }
}
