package acme.types;

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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Limits}.
 *
 * @param percent At most 100.
 * @param small From -3 to 3; by default 0.
 * @param big At least 10; by default 10.
 * @param ratio From 0 to 0.1; by default 0.0.
 * @param level At most 5; null when absent.
 * @param price From 0.01 to 99.99; by default 1.
 * @param word Length from 1 to 5; matches [a-z]+.
 * @param blob Length at most 4.
 * @param nick Length at most 3; by default "x".
 * @param tags Size at most 2.
 * @param table Size at most 2.
 * @param secret Matches [a-z]&#42;; null when absent; sensitive, so never printed.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Limits(
        int percent,
        long small,
        BigInteger big,
        float ratio,
        @Nullable Double level,
        BigDecimal price,
        String word,
        Bytes blob,
        Name nick,
        Set<String> tags,
        Map<String, Boolean> table,
        @Nullable Name secret) {

    /** Reads and writes it. */
    public static final Codec<Limits> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Limits {
        tags = Frozen.set(tags);
        table = Frozen.map(table);
        Violations.none()
                .range("percent", percent, 0, 100)
                .range("small", small, -3, 3)
                .required("big", big)
                .range("big", big, Checks.BIG_MIN, Checks.BIG_MAX)
                .range("ratio", ratio, 0.0f, 0.1f)
                .range("level", level, Double.NEGATIVE_INFINITY, 5.0)
                .required("price", price)
                .range("price", price, Checks.PRICE_MIN, Checks.PRICE_MAX)
                .required("word", word)
                .length("word", word, 1, 5)
                .matches("word", word, Checks.WORD_PATTERN)
                .required("blob", blob)
                .length("blob", blob, 0, 4)
                .required("nick", nick)
                .length("nick", nick == null ? null : nick.value(), 0, 3)
                .required("tags", tags)
                .size("tags", tags, 0, 2)
                .required("table", table)
                .size("table", table, 0, 2)
                .hiding()
                .matches("secret", secret == null ? null : secret.value(), Checks.SECRET_PATTERN)
                .showing()
                .throwIfAny("Limits");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .percent(percent)
                .small(small)
                .big(big)
                .ratio(ratio)
                .level(level)
                .price(price)
                .word(word)
                .blob(blob)
                .nick(nick)
                .tags(tags)
                .table(table)
                .secret(secret);
    }

    /** The fields by name; of sensitive ones only that they are there. */
    @Override
    public String toString() {
        return "Limits["
                + "percent=" + percent
                + ", small=" + small
                + ", big=" + big
                + ", ratio=" + ratio
                + ", level=" + level
                + ", price=" + price
                + ", word=" + word
                + ", blob=" + blob
                + ", nick=" + nick
                + ", tags=" + tags
                + ", table=" + table
                + ", secret=***"
                + "]";
    }

    /** Builds a {@link Limits}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Integer percent;
        private long small = 0L;
        private BigInteger big = Defaults.BIG;
        private float ratio = 0.0f;
        private @Nullable Double level;
        private BigDecimal price = Defaults.PRICE;
        private @Nullable String word;
        private Bytes blob = Defaults.BLOB;
        private Name nick = Defaults.NICK;
        private Set<String> tags = Defaults.TAGS;
        private Map<String, Boolean> table = Defaults.TABLE;
        private @Nullable Name secret;

        private Builder() {}

        /** Sets {@code percent}: At most 100. */
        public Builder percent(int percent) {
            this.percent = percent;
            return this;
        }

        /** Sets {@code small}: From -3 to 3; by default 0. */
        public Builder small(long small) {
            this.small = small;
            return this;
        }

        /** Sets {@code big}: At least 10; by default 10. */
        public Builder big(BigInteger big) {
            this.big = big;
            return this;
        }

        /** Sets {@code ratio}: From 0 to 0.1; by default 0.0. */
        public Builder ratio(float ratio) {
            this.ratio = ratio;
            return this;
        }

        /** Sets {@code level}: At most 5; null when absent. */
        public Builder level(@Nullable Double level) {
            this.level = level;
            return this;
        }

        /** Sets {@code price}: From 0.01 to 99.99; by default 1. */
        public Builder price(BigDecimal price) {
            this.price = price;
            return this;
        }

        /** Sets {@code word}: Length from 1 to 5; matches [a-z]+. */
        public Builder word(String word) {
            this.word = word;
            return this;
        }

        /** Sets {@code blob}: Length at most 4. */
        public Builder blob(Bytes blob) {
            this.blob = blob;
            return this;
        }

        /** Sets {@code nick}: Length at most 3; by default "x". */
        public Builder nick(Name nick) {
            this.nick = nick;
            return this;
        }

        /** Sets {@code tags}: Size at most 2. */
        public Builder tags(Set<String> tags) {
            this.tags = tags;
            return this;
        }

        /** Sets {@code table}: Size at most 2. */
        public Builder table(Map<String, Boolean> table) {
            this.table = table;
            return this;
        }

        /** Sets {@code secret}: Matches [a-z]&#42;; null when absent; sensitive, so never printed. */
        public Builder secret(@Nullable Name secret) {
            this.secret = secret;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Limits build() {
            Violations.none()
                    .required("percent", percent)
                    .required("word", word)
                    .throwIfAny("Limits");
            return new Limits(percent, small, big, ratio, level, price, word, blob, nick, tags, table, secret);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Limits> {
        private static final FieldName PERCENT = FieldName.of("percent");
        private static final FieldName SMALL = FieldName.of("small");
        private static final FieldName BIG = FieldName.of("big");
        private static final FieldName RATIO = FieldName.of("ratio");
        private static final FieldName LEVEL = FieldName.of("level");
        private static final FieldName PRICE = FieldName.of("price");
        private static final FieldName WORD = FieldName.of("word");
        private static final FieldName BLOB = FieldName.of("blob");
        private static final FieldName NICK = FieldName.of("nick");
        private static final FieldName TAGS = FieldName.of("tags");
        private static final FieldName TABLE = FieldName.of("table");
        private static final FieldName SECRET = FieldName.of("secret");

        @Override
        public void write(MessageWriter out, Limits value) throws IOException {
            out.beginObject();
            out.field(PERCENT, value.percent);
            out.field(SMALL, value.small);
            out.field(BIG, value.big, Codecs.UINT64);
            out.field(RATIO, value.ratio);
            out.field(LEVEL, value.level, Codecs.FLOAT64);
            out.field(PRICE, value.price, Codecs.DECIMAL);
            out.field(WORD, value.word, Codecs.STRING);
            out.field(BLOB, value.blob, Codecs.BYTES);
            out.field(NICK, value.nick, Name.CODEC);
            out.set(TAGS, value.tags, Codecs.STRING);
            out.map(TABLE, value.table, Keys.STRING, Codecs.BOOL);
            out.field(SECRET, value.secret, Name.CODEC);
            out.endObject();
        }

        @Override
        public Limits read(MessageReader in) throws IOException {
            int percent = 0;
            boolean percentRead = false;
            long small = 0L;
            BigInteger big = Defaults.BIG;
            float ratio = 0.0f;
            Double level = null;
            BigDecimal price = Defaults.PRICE;
            String word = null;
            Bytes blob = Defaults.BLOB;
            Name nick = Defaults.NICK;
            Set<String> tags = Defaults.TAGS;
            Map<String, Boolean> table = Defaults.TABLE;
            Name secret = null;
            in.beginMessage("Limits");
            while (in.nextField()) {
                switch (in.field()) {
                    case "percent" -> {
                        percent = in.uint8();
                        percentRead = true;
                    }
                    case "small" -> small = in.int64();
                    case "big" -> big = Codecs.UINT64.read(in);
                    case "ratio" -> ratio = in.float32();
                    case "level" -> level = Codecs.FLOAT64.read(in);
                    case "price" -> price = Codecs.DECIMAL.read(in);
                    case "word" -> word = Codecs.STRING.read(in);
                    case "blob" -> blob = Codecs.BYTES.read(in);
                    case "nick" -> nick = Name.CODEC.read(in);
                    case "tags" -> tags = in.set(Codecs.STRING);
                    case "table" -> table = in.map(Keys.STRING, Codecs.BOOL);
                    case "secret" -> {
                        in.hide();
                        secret = Name.CODEC.read(in);
                        in.show();
                    }
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("percent", percentRead)
                    .required("word", word)
                    .throwIfAny("Limits");
            return new Limits(percent, small, big, ratio, level, price, word, blob, nick, tags, table, secret);
        }
    }

    private static final class Defaults {
        static final BigInteger BIG = BigInteger.valueOf(10L);
        static final BigDecimal PRICE = new BigDecimal("1");
        static final Bytes BLOB = Bytes.fromBase64("");
        static final Name NICK = new Name("x");
        static final Set<String> TAGS = Frozen.setOf();
        static final Map<String, Boolean> TABLE = Frozen.mapOf();
    }

    private static final class Checks {
        static final BigInteger BIG_MIN = BigInteger.valueOf(10L);
        static final BigInteger BIG_MAX = Element.UINT64_MAX;
        static final BigDecimal PRICE_MIN = new BigDecimal("0.01");
        static final BigDecimal PRICE_MAX = new BigDecimal("99.99");
        static final Pattern WORD_PATTERN = Pattern.compile("[a-z]+");
        static final Pattern SECRET_PATTERN = Pattern.compile("[a-z]*");
    }
}
