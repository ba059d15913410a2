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
 * The message {@code acme.types.Defaults}.
 *
 * @param aBool By default true.
 * @param anInt8 By default -128.
 * @param anInt64 By default -9223372036854775808.
 * @param aUint32 By default 4294967295.
 * @param aUint64 By default 18446744073709551615.
 * @param aFloat32 By default 0.1.
 * @param aFloat64 By default 1.0E300.
 * @param notANumber By default NaN.
 * @param endless By default -Infinity.
 * @param aDecimal By default 1.10.
 * @param aString {@code a_string}
 * @param someBytes {@code some_bytes}
 * @param aTimestamp {@code a_timestamp}
 * @param aDuration {@code a_duration}
 * @param aUuid {@code a_uuid}
 * @param anAny {@code an_any}
 * @param aList {@code a_list}
 * @param gaps {@code gaps}
 * @param nothing {@code nothing}
 * @param aSet {@code a_set}
 * @param aMap {@code a_map}
 * @param aLevel By default HIGH.
 * @param aName By default "abc".
 * @param aChoice {@code a_choice}
 * @param aMessage {@code a_message}
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public record Defaults(
        boolean aBool,
        int anInt8,
        long anInt64,
        long aUint32,
        BigInteger aUint64,
        float aFloat32,
        double aFloat64,
        double notANumber,
        float endless,
        BigDecimal aDecimal,
        String aString,
        Bytes someBytes,
        Instant aTimestamp,
        Duration aDuration,
        UUID aUuid,
        Any anAny,
        List<Integer> aList,
        List<@Nullable String> gaps,
        List<String> nothing,
        Set<Level> aSet,
        Map<Name, List<Float>> aMap,
        Level aLevel,
        Name aName,
        Choice aChoice,
        Limits aMessage) {

    /** Reads and writes it. */
    public static final Codec<Defaults> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Defaults {
        aList = Frozen.list(aList);
        gaps = Frozen.list(gaps);
        nothing = Frozen.list(nothing);
        aSet = Frozen.set(aSet);
        aMap = Frozen.map(aMap);
        Violations.none()
                .range("an_int8", anInt8, -128, 127)
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
                .required("a_list", aList)
                .present("gaps", gaps != null)
                .required("nothing", nothing)
                .required("a_set", aSet)
                .present("a_map", aMap != null)
                .each("a_map", aMap, Checks.A_MAP_ELEMENTS)
                .required("a_level", aLevel)
                .required("a_name", aName)
                .required("a_choice", aChoice)
                .required("a_message", aMessage)
                .throwIfAny("Defaults");
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
                .aUint32(aUint32)
                .aUint64(aUint64)
                .aFloat32(aFloat32)
                .aFloat64(aFloat64)
                .notANumber(notANumber)
                .endless(endless)
                .aDecimal(aDecimal)
                .aString(aString)
                .someBytes(someBytes)
                .aTimestamp(aTimestamp)
                .aDuration(aDuration)
                .aUuid(aUuid)
                .anAny(anAny)
                .aList(aList)
                .gaps(gaps)
                .nothing(nothing)
                .aSet(aSet)
                .aMap(aMap)
                .aLevel(aLevel)
                .aName(aName)
                .aChoice(aChoice)
                .aMessage(aMessage);
    }

    /** Builds a {@link Defaults}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private boolean aBool = true;
        private int anInt8 = -128;
        private long anInt64 = -9223372036854775808L;
        private long aUint32 = 4294967295L;
        private BigInteger aUint64 = Defaults_.A_UINT64;
        private float aFloat32 = 0.1f;
        private double aFloat64 = 1.0E300;
        private double notANumber = Double.NaN;
        private float endless = Float.NEGATIVE_INFINITY;
        private BigDecimal aDecimal = Defaults_.A_DECIMAL;
        private String aString = "quote \" backslash \\ \\u0041 newline \n tab \t \u00e9 \ud83d\ude00";
        private Bytes someBytes = Defaults_.SOME_BYTES;
        private Instant aTimestamp = Defaults_.A_TIMESTAMP;
        private Duration aDuration = Defaults_.A_DURATION;
        private UUID aUuid = Defaults_.A_UUID;
        private Any anAny = Defaults_.AN_ANY;
        private List<Integer> aList = Defaults_.A_LIST;
        private List<@Nullable String> gaps = Defaults_.GAPS;
        private List<String> nothing = Defaults_.NOTHING;
        private Set<Level> aSet = Defaults_.A_SET;
        private Map<Name, List<Float>> aMap = Defaults_.A_MAP;
        private Level aLevel = Level.HIGH;
        private Name aName = Defaults_.A_NAME;
        private Choice aChoice = Defaults_.A_CHOICE;
        private Limits aMessage = Defaults_.A_MESSAGE;

        private Builder() {}

        /** Sets {@code a_bool}: By default true. */
        public Builder aBool(boolean aBool) {
            this.aBool = aBool;
            return this;
        }

        /** Sets {@code an_int8}: By default -128. */
        public Builder anInt8(int anInt8) {
            this.anInt8 = anInt8;
            return this;
        }

        /** Sets {@code an_int64}: By default -9223372036854775808. */
        public Builder anInt64(long anInt64) {
            this.anInt64 = anInt64;
            return this;
        }

        /** Sets {@code a_uint32}: By default 4294967295. */
        public Builder aUint32(long aUint32) {
            this.aUint32 = aUint32;
            return this;
        }

        /** Sets {@code a_uint64}: By default 18446744073709551615. */
        public Builder aUint64(BigInteger aUint64) {
            this.aUint64 = aUint64;
            return this;
        }

        /** Sets {@code a_float32}: By default 0.1. */
        public Builder aFloat32(float aFloat32) {
            this.aFloat32 = aFloat32;
            return this;
        }

        /** Sets {@code a_float64}: By default 1.0E300. */
        public Builder aFloat64(double aFloat64) {
            this.aFloat64 = aFloat64;
            return this;
        }

        /** Sets {@code not_a_number}: By default NaN. */
        public Builder notANumber(double notANumber) {
            this.notANumber = notANumber;
            return this;
        }

        /** Sets {@code endless}: By default -Infinity. */
        public Builder endless(float endless) {
            this.endless = endless;
            return this;
        }

        /** Sets {@code a_decimal}: By default 1.10. */
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

        /** Sets {@code a_list}. */
        public Builder aList(List<Integer> aList) {
            this.aList = aList;
            return this;
        }

        /** Sets {@code gaps}. */
        public Builder gaps(List<@Nullable String> gaps) {
            this.gaps = gaps;
            return this;
        }

        /** Sets {@code nothing}. */
        public Builder nothing(List<String> nothing) {
            this.nothing = nothing;
            return this;
        }

        /** Sets {@code a_set}. */
        public Builder aSet(Set<Level> aSet) {
            this.aSet = aSet;
            return this;
        }

        /** Sets {@code a_map}. */
        public Builder aMap(Map<Name, List<Float>> aMap) {
            this.aMap = aMap;
            return this;
        }

        /** Sets {@code a_level}: By default HIGH. */
        public Builder aLevel(Level aLevel) {
            this.aLevel = aLevel;
            return this;
        }

        /** Sets {@code a_name}: By default "abc". */
        public Builder aName(Name aName) {
            this.aName = aName;
            return this;
        }

        /** Sets {@code a_choice}. */
        public Builder aChoice(Choice aChoice) {
            this.aChoice = aChoice;
            return this;
        }

        /** Sets {@code a_message}. */
        public Builder aMessage(Limits aMessage) {
            this.aMessage = aMessage;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Defaults build() {
            return new Defaults(
                    aBool,
                    anInt8,
                    anInt64,
                    aUint32,
                    aUint64,
                    aFloat32,
                    aFloat64,
                    notANumber,
                    endless,
                    aDecimal,
                    aString,
                    someBytes,
                    aTimestamp,
                    aDuration,
                    aUuid,
                    anAny,
                    aList,
                    gaps,
                    nothing,
                    aSet,
                    aMap,
                    aLevel,
                    aName,
                    aChoice,
                    aMessage);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Defaults> {
        private static final FieldName A_BOOL = FieldName.of("a_bool");
        private static final FieldName AN_INT8 = FieldName.of("an_int8");
        private static final FieldName AN_INT64 = FieldName.of("an_int64");
        private static final FieldName A_UINT32 = FieldName.of("a_uint32");
        private static final FieldName A_UINT64 = FieldName.of("a_uint64");
        private static final FieldName A_FLOAT32 = FieldName.of("a_float32");
        private static final FieldName A_FLOAT64 = FieldName.of("a_float64");
        private static final FieldName NOT_A_NUMBER = FieldName.of("not_a_number");
        private static final FieldName ENDLESS = FieldName.of("endless");
        private static final FieldName A_DECIMAL = FieldName.of("a_decimal");
        private static final FieldName A_STRING = FieldName.of("a_string");
        private static final FieldName SOME_BYTES = FieldName.of("some_bytes");
        private static final FieldName A_TIMESTAMP = FieldName.of("a_timestamp");
        private static final FieldName A_DURATION = FieldName.of("a_duration");
        private static final FieldName A_UUID = FieldName.of("a_uuid");
        private static final FieldName AN_ANY = FieldName.of("an_any");
        private static final FieldName A_LIST = FieldName.of("a_list");
        private static final FieldName GAPS = FieldName.of("gaps");
        private static final FieldName NOTHING = FieldName.of("nothing");
        private static final FieldName A_SET = FieldName.of("a_set");
        private static final FieldName A_MAP = FieldName.of("a_map");
        private static final FieldName A_LEVEL = FieldName.of("a_level");
        private static final FieldName A_NAME = FieldName.of("a_name");
        private static final FieldName A_CHOICE = FieldName.of("a_choice");
        private static final FieldName A_MESSAGE = FieldName.of("a_message");
        private static final Set<String> OR_NULL = Set.of("an_any");

        @Override
        public void write(MessageWriter out, Defaults value) throws IOException {
            out.beginObject();
            out.field(A_BOOL, value.aBool);
            out.field(AN_INT8, value.anInt8);
            out.field(AN_INT64, value.anInt64);
            out.field(A_UINT32, value.aUint32);
            out.field(A_UINT64, value.aUint64, Codecs.UINT64);
            out.field(A_FLOAT32, value.aFloat32);
            out.field(A_FLOAT64, value.aFloat64);
            out.field(NOT_A_NUMBER, value.notANumber);
            out.field(ENDLESS, value.endless);
            out.field(A_DECIMAL, value.aDecimal, Codecs.DECIMAL);
            out.field(A_STRING, value.aString, Codecs.STRING);
            out.field(SOME_BYTES, value.someBytes, Codecs.BYTES);
            out.field(A_TIMESTAMP, value.aTimestamp, Codecs.TIMESTAMP);
            out.field(A_DURATION, value.aDuration, Codecs.DURATION);
            out.field(A_UUID, value.aUuid, Codecs.UUID);
            out.field(AN_ANY, value.anAny, Codecs.ANY);
            out.list(A_LIST, value.aList, Codecs.INT32);
            out.list(GAPS, value.gaps, Elements.GAPS);
            out.list(NOTHING, value.nothing, Codecs.STRING);
            out.set(A_SET, value.aSet, Level.CODEC);
            out.map(A_MAP, value.aMap, Keys.of(Keys.STRING, Name::new, Name::value), Elements.A_MAP);
            out.field(A_LEVEL, value.aLevel, Level.CODEC);
            out.field(A_NAME, value.aName, Name.CODEC);
            out.field(A_CHOICE, value.aChoice, Choice.CODEC);
            out.field(A_MESSAGE, value.aMessage, Limits.CODEC);
            out.endObject();
        }

        @Override
        public Defaults read(MessageReader in) throws IOException {
            boolean aBool = true;
            int anInt8 = -128;
            long anInt64 = -9223372036854775808L;
            long aUint32 = 4294967295L;
            BigInteger aUint64 = Defaults_.A_UINT64;
            float aFloat32 = 0.1f;
            double aFloat64 = 1.0E300;
            double notANumber = Double.NaN;
            float endless = Float.NEGATIVE_INFINITY;
            BigDecimal aDecimal = Defaults_.A_DECIMAL;
            String aString = "quote \" backslash \\ \\u0041 newline \n tab \t \u00e9 \ud83d\ude00";
            Bytes someBytes = Defaults_.SOME_BYTES;
            Instant aTimestamp = Defaults_.A_TIMESTAMP;
            Duration aDuration = Defaults_.A_DURATION;
            UUID aUuid = Defaults_.A_UUID;
            Any anAny = Defaults_.AN_ANY;
            List<Integer> aList = Defaults_.A_LIST;
            List<@Nullable String> gaps = Defaults_.GAPS;
            List<String> nothing = Defaults_.NOTHING;
            Set<Level> aSet = Defaults_.A_SET;
            Map<Name, List<Float>> aMap = Defaults_.A_MAP;
            Level aLevel = Level.HIGH;
            Name aName = Defaults_.A_NAME;
            Choice aChoice = Defaults_.A_CHOICE;
            Limits aMessage = Defaults_.A_MESSAGE;
            in.beginMessage("Defaults");
            while (in.nextField(OR_NULL)) {
                switch (in.field()) {
                    case "a_bool" -> aBool = in.bool();
                    case "an_int8" -> anInt8 = in.int8();
                    case "an_int64" -> anInt64 = in.int64();
                    case "a_uint32" -> aUint32 = in.uint32();
                    case "a_uint64" -> aUint64 = Codecs.UINT64.read(in);
                    case "a_float32" -> aFloat32 = in.float32();
                    case "a_float64" -> aFloat64 = in.float64();
                    case "not_a_number" -> notANumber = in.float64();
                    case "endless" -> endless = in.float32();
                    case "a_decimal" -> aDecimal = Codecs.DECIMAL.read(in);
                    case "a_string" -> aString = Codecs.STRING.read(in);
                    case "some_bytes" -> someBytes = Codecs.BYTES.read(in);
                    case "a_timestamp" -> aTimestamp = Codecs.TIMESTAMP.read(in);
                    case "a_duration" -> aDuration = Codecs.DURATION.read(in);
                    case "a_uuid" -> aUuid = Codecs.UUID.read(in);
                    case "an_any" -> anAny = Codecs.ANY.read(in);
                    case "a_list" -> aList = in.list(Codecs.INT32);
                    case "gaps" -> gaps = in.list(Elements.GAPS);
                    case "nothing" -> nothing = in.list(Codecs.STRING);
                    case "a_set" -> aSet = in.set(Level.CODEC);
                    case "a_map" -> aMap = in.map(Keys.of(Keys.STRING, Name::new, Name::value), Elements.A_MAP);
                    case "a_level" -> aLevel = Level.CODEC.read(in);
                    case "a_name" -> aName = Name.CODEC.read(in);
                    case "a_choice" -> aChoice = Choice.CODEC.read(in);
                    case "a_message" -> aMessage = Limits.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Defaults(
                    aBool,
                    anInt8,
                    anInt64,
                    aUint32,
                    aUint64,
                    aFloat32,
                    aFloat64,
                    notANumber,
                    endless,
                    aDecimal,
                    aString,
                    someBytes,
                    aTimestamp,
                    aDuration,
                    aUuid,
                    anAny,
                    aList,
                    gaps,
                    nothing,
                    aSet,
                    aMap,
                    aLevel,
                    aName,
                    aChoice,
                    aMessage);
        }
    }

    private static final class Elements {
        static final Codec<@Nullable String> GAPS = Codecs.optional(Codecs.STRING);
        static final Codec<List<Float>> A_MAP = Codecs.list(Codecs.FLOAT32);
    }

    private static final class Defaults_ {
        static final BigInteger A_UINT64 = new BigInteger("18446744073709551615");
        static final BigDecimal A_DECIMAL = new BigDecimal("1.10");
        static final Bytes SOME_BYTES = Bytes.fromBase64("AAEC/w==");
        static final Instant A_TIMESTAMP = Instant.parse("2020-02-29T12:34:56.789Z");
        static final Duration A_DURATION = Duration.parse("PT1H30M");
        static final UUID A_UUID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        static final Any AN_ANY = Any.of(Frozen.mapOf(Frozen.entry("a", Any.of(Frozen.listOf(Any.of(1L), Any.of(2.5), Any.of(true), Any.NULL, Any.of("text"))))));
        static final List<Integer> A_LIST = Frozen.listOf(1, 2, 3);
        static final List<@Nullable String> GAPS = Frozen.listOf("a", (String) null);
        static final List<String> NOTHING = Frozen.listOf();
        static final Set<Level> A_SET = Frozen.setOf(Level.LOW, Level.HIGH);
        static final Map<Name, List<Float>> A_MAP = Frozen.mapOf(Frozen.entry(new Name("x"), Frozen.listOf(1.0f, 2.0f)), Frozen.entry(new Name("y"), Frozen.listOf()));
        static final Name A_NAME = new Name("abc");
        static final Choice A_CHOICE = Choice.number(5L);
        static final Limits A_MESSAGE = Limits.builder().percent(5).word("abc").build();
    }

    private static final class Checks {
        static final Element A_MAP_ELEMENTS = Element.entries(Element.PRESENT, Element.all(Element.PRESENT));
    }
}
