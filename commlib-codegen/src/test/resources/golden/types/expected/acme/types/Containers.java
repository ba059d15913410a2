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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Containers}.
 *
 * @param ints {@code ints}
 * @param bytesList {@code bytes_list}
 * @param fixed Size exactly 3.
 * @param bounded Size at most 8.
 * @param atLeast Size from 1 to 5.
 * @param gaps {@code gaps}
 * @param names {@code names}
 * @param grid {@code grid}
 * @param byName {@code by_name}
 * @param byLevel {@code by_level}
 * @param byNumber {@code by_number}
 * @param byTime {@code by_time}
 * @param byFlag {@code by_flag}
 * @param nested {@code nested}
 * @param free {@code free}
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public record Containers(
        List<Integer> ints,
        List<Bytes> bytesList,
        List<Double> fixed,
        List<String> bounded,
        List<BigInteger> atLeast,
        List<@Nullable String> gaps,
        Set<Name> names,
        List<List<Integer>> grid,
        Map<Name, @Nullable Optionals> byName,
        Map<Level, List<Choice>> byLevel,
        Map<Integer, Set<UUID>> byNumber,
        Map<Instant, Boolean> byTime,
        Map<Boolean, Any> byFlag,
        Map<String, Map<Long, List<@Nullable BigDecimal>>> nested,
        List<Any> free) {

    /** Reads and writes it. */
    public static final Codec<Containers> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Containers {
        ints = Frozen.list(ints);
        bytesList = Frozen.list(bytesList);
        fixed = Frozen.list(fixed);
        bounded = Frozen.list(bounded);
        atLeast = Frozen.list(atLeast);
        gaps = Frozen.list(gaps);
        names = Frozen.set(names);
        grid = Frozen.list(grid);
        byName = Frozen.map(byName);
        byLevel = Frozen.map(byLevel);
        byNumber = Frozen.map(byNumber);
        byTime = Frozen.map(byTime);
        byFlag = Frozen.map(byFlag);
        nested = Frozen.map(nested);
        free = Frozen.list(free);
        Violations.none()
                .present("ints", ints != null)
                .each("ints", ints, Checks.INTS_ELEMENTS)
                .required("bytes_list", bytesList)
                .required("fixed", fixed)
                .size("fixed", fixed, 3, 3)
                .required("bounded", bounded)
                .size("bounded", bounded, 0, 8)
                .present("at_least", atLeast != null)
                .size("at_least", atLeast, 1, 5)
                .each("at_least", atLeast, Checks.AT_LEAST_ELEMENTS)
                .present("gaps", gaps != null)
                .required("names", names)
                .present("grid", grid != null)
                .each("grid", grid, Checks.GRID_ELEMENTS)
                .present("by_name", byName != null)
                .each("by_name", byName, Checks.BY_NAME_ELEMENTS)
                .present("by_level", byLevel != null)
                .each("by_level", byLevel, Checks.BY_LEVEL_ELEMENTS)
                .present("by_number", byNumber != null)
                .each("by_number", byNumber, Checks.BY_NUMBER_ELEMENTS)
                .required("by_time", byTime)
                .required("by_flag", byFlag)
                .present("nested", nested != null)
                .each("nested", nested, Checks.NESTED_ELEMENTS)
                .required("free", free)
                .throwIfAny("Containers");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .ints(ints)
                .bytesList(bytesList)
                .fixed(fixed)
                .bounded(bounded)
                .atLeast(atLeast)
                .gaps(gaps)
                .names(names)
                .grid(grid)
                .byName(byName)
                .byLevel(byLevel)
                .byNumber(byNumber)
                .byTime(byTime)
                .byFlag(byFlag)
                .nested(nested)
                .free(free);
    }

    /** Builds a {@link Containers}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable List<Integer> ints;
        private @Nullable List<Bytes> bytesList;
        private @Nullable List<Double> fixed;
        private @Nullable List<String> bounded;
        private @Nullable List<BigInteger> atLeast;
        private @Nullable List<@Nullable String> gaps;
        private @Nullable Set<Name> names;
        private @Nullable List<List<Integer>> grid;
        private @Nullable Map<Name, @Nullable Optionals> byName;
        private @Nullable Map<Level, List<Choice>> byLevel;
        private @Nullable Map<Integer, Set<UUID>> byNumber;
        private @Nullable Map<Instant, Boolean> byTime;
        private @Nullable Map<Boolean, Any> byFlag;
        private @Nullable Map<String, Map<Long, List<@Nullable BigDecimal>>> nested;
        private @Nullable List<Any> free;

        private Builder() {}

        /** Sets {@code ints}. */
        public Builder ints(List<Integer> ints) {
            this.ints = ints;
            return this;
        }

        /** Sets {@code bytes_list}. */
        public Builder bytesList(List<Bytes> bytesList) {
            this.bytesList = bytesList;
            return this;
        }

        /** Sets {@code fixed}: Size exactly 3. */
        public Builder fixed(List<Double> fixed) {
            this.fixed = fixed;
            return this;
        }

        /** Sets {@code bounded}: Size at most 8. */
        public Builder bounded(List<String> bounded) {
            this.bounded = bounded;
            return this;
        }

        /** Sets {@code at_least}: Size from 1 to 5. */
        public Builder atLeast(List<BigInteger> atLeast) {
            this.atLeast = atLeast;
            return this;
        }

        /** Sets {@code gaps}. */
        public Builder gaps(List<@Nullable String> gaps) {
            this.gaps = gaps;
            return this;
        }

        /** Sets {@code names}. */
        public Builder names(Set<Name> names) {
            this.names = names;
            return this;
        }

        /** Sets {@code grid}. */
        public Builder grid(List<List<Integer>> grid) {
            this.grid = grid;
            return this;
        }

        /** Sets {@code by_name}. */
        public Builder byName(Map<Name, @Nullable Optionals> byName) {
            this.byName = byName;
            return this;
        }

        /** Sets {@code by_level}. */
        public Builder byLevel(Map<Level, List<Choice>> byLevel) {
            this.byLevel = byLevel;
            return this;
        }

        /** Sets {@code by_number}. */
        public Builder byNumber(Map<Integer, Set<UUID>> byNumber) {
            this.byNumber = byNumber;
            return this;
        }

        /** Sets {@code by_time}. */
        public Builder byTime(Map<Instant, Boolean> byTime) {
            this.byTime = byTime;
            return this;
        }

        /** Sets {@code by_flag}. */
        public Builder byFlag(Map<Boolean, Any> byFlag) {
            this.byFlag = byFlag;
            return this;
        }

        /** Sets {@code nested}. */
        public Builder nested(Map<String, Map<Long, List<@Nullable BigDecimal>>> nested) {
            this.nested = nested;
            return this;
        }

        /** Sets {@code free}. */
        public Builder free(List<Any> free) {
            this.free = free;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Containers build() {
            return new Containers(
                    ints,
                    bytesList,
                    fixed,
                    bounded,
                    atLeast,
                    gaps,
                    names,
                    grid,
                    byName,
                    byLevel,
                    byNumber,
                    byTime,
                    byFlag,
                    nested,
                    free);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Containers> {
        private static final FieldName INTS = FieldName.of("ints");
        private static final FieldName BYTES_LIST = FieldName.of("bytes_list");
        private static final FieldName FIXED = FieldName.of("fixed");
        private static final FieldName BOUNDED = FieldName.of("bounded");
        private static final FieldName AT_LEAST = FieldName.of("at_least");
        private static final FieldName GAPS = FieldName.of("gaps");
        private static final FieldName NAMES = FieldName.of("names");
        private static final FieldName GRID = FieldName.of("grid");
        private static final FieldName BY_NAME = FieldName.of("by_name");
        private static final FieldName BY_LEVEL = FieldName.of("by_level");
        private static final FieldName BY_NUMBER = FieldName.of("by_number");
        private static final FieldName BY_TIME = FieldName.of("by_time");
        private static final FieldName BY_FLAG = FieldName.of("by_flag");
        private static final FieldName NESTED = FieldName.of("nested");
        private static final FieldName FREE = FieldName.of("free");

        @Override
        public void write(MessageWriter out, Containers value) throws IOException {
            out.beginObject();
            out.list(INTS, value.ints, Codecs.INT8);
            out.list(BYTES_LIST, value.bytesList, Codecs.BYTES);
            out.list(FIXED, value.fixed, Codecs.FLOAT64);
            out.list(BOUNDED, value.bounded, Codecs.STRING);
            out.list(AT_LEAST, value.atLeast, Codecs.UINT64);
            out.list(GAPS, value.gaps, Elements.GAPS);
            out.set(NAMES, value.names, Name.CODEC);
            out.list(GRID, value.grid, Elements.GRID);
            out.map(BY_NAME, value.byName, Keys.of(Keys.STRING, Name::new, Name::value), Elements.BY_NAME);
            out.map(BY_LEVEL, value.byLevel, Level.CODEC, Elements.BY_LEVEL);
            out.map(BY_NUMBER, value.byNumber, Keys.INT16, Elements.BY_NUMBER);
            out.map(BY_TIME, value.byTime, Keys.TIMESTAMP, Codecs.BOOL);
            out.map(BY_FLAG, value.byFlag, Keys.BOOL, Codecs.ANY);
            out.map(NESTED, value.nested, Keys.STRING, Elements.NESTED);
            out.list(FREE, value.free, Codecs.ANY);
            out.endObject();
        }

        @Override
        public Containers read(MessageReader in) throws IOException {
            List<Integer> ints = null;
            List<Bytes> bytesList = null;
            List<Double> fixed = null;
            List<String> bounded = null;
            List<BigInteger> atLeast = null;
            List<@Nullable String> gaps = null;
            Set<Name> names = null;
            List<List<Integer>> grid = null;
            Map<Name, @Nullable Optionals> byName = null;
            Map<Level, List<Choice>> byLevel = null;
            Map<Integer, Set<UUID>> byNumber = null;
            Map<Instant, Boolean> byTime = null;
            Map<Boolean, Any> byFlag = null;
            Map<String, Map<Long, List<@Nullable BigDecimal>>> nested = null;
            List<Any> free = null;
            in.beginMessage("Containers");
            while (in.nextField()) {
                switch (in.field()) {
                    case "ints" -> ints = in.list(Codecs.INT8);
                    case "bytes_list" -> bytesList = in.list(Codecs.BYTES);
                    case "fixed" -> fixed = in.list(Codecs.FLOAT64);
                    case "bounded" -> bounded = in.list(Codecs.STRING);
                    case "at_least" -> atLeast = in.list(Codecs.UINT64);
                    case "gaps" -> gaps = in.list(Elements.GAPS);
                    case "names" -> names = in.set(Name.CODEC);
                    case "grid" -> grid = in.list(Elements.GRID);
                    case "by_name" -> byName = in.map(Keys.of(Keys.STRING, Name::new, Name::value), Elements.BY_NAME);
                    case "by_level" -> byLevel = in.map(Level.CODEC, Elements.BY_LEVEL);
                    case "by_number" -> byNumber = in.map(Keys.INT16, Elements.BY_NUMBER);
                    case "by_time" -> byTime = in.map(Keys.TIMESTAMP, Codecs.BOOL);
                    case "by_flag" -> byFlag = in.map(Keys.BOOL, Codecs.ANY);
                    case "nested" -> nested = in.map(Keys.STRING, Elements.NESTED);
                    case "free" -> free = in.list(Codecs.ANY);
                    default -> in.skip();
                }
            }
            return new Containers(
                    ints,
                    bytesList,
                    fixed,
                    bounded,
                    atLeast,
                    gaps,
                    names,
                    grid,
                    byName,
                    byLevel,
                    byNumber,
                    byTime,
                    byFlag,
                    nested,
                    free);
        }
    }

    private static final class Elements {
        static final Codec<@Nullable String> GAPS = Codecs.optional(Codecs.STRING);
        static final Codec<List<Integer>> GRID = Codecs.list(Codecs.UINT16);
        static final Codec<@Nullable Optionals> BY_NAME = Codecs.optional(Optionals.CODEC);
        static final Codec<List<Choice>> BY_LEVEL = Codecs.list(Choice.CODEC);
        static final Codec<Set<UUID>> BY_NUMBER = Codecs.set(Codecs.UUID);
        static final Codec<Map<Long, List<@Nullable BigDecimal>>> NESTED = Codecs.map(Keys.UINT32, Codecs.list(Codecs.optional(Codecs.DECIMAL)));
    }

    private static final class Checks {
        static final Element INTS_ELEMENTS = Element.all(Element.INT8);
        static final Element AT_LEAST_ELEMENTS = Element.all(Element.UINT64);
        static final Element GRID_ELEMENTS = Element.all(Element.all(Element.UINT16, 2, 2));
        static final Element BY_NAME_ELEMENTS = Element.entries(Element.PRESENT, Element.OPTIONAL);
        static final Element BY_LEVEL_ELEMENTS = Element.entries(Element.PRESENT, Element.all(Element.PRESENT));
        static final Element BY_NUMBER_ELEMENTS = Element.entries(Element.INT16, Element.all(Element.PRESENT));
        static final Element NESTED_ELEMENTS = Element.entries(Element.PRESENT, Element.entries(Element.UINT32, Element.all(Element.OPTIONAL)));
    }
}
