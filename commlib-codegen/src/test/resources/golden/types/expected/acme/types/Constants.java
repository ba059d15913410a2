package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The message {@code acme.types.Constants}.
 *
 * @param x By default 0.
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public record Constants(int x) {

    /** Reads and writes it. */
    public static final Codec<Constants> CODEC = new MessageCodec();

    /** {@code A} */
    public static final int A = -1;

    /** {@code B} */
    public static final BigInteger B = new BigInteger("18446744073709551615");

    /** {@code TEXT} */
    public static final String TEXT = "a*/b";

    /** The beginning. */
    public static final Instant AT = Instant.parse("2020-01-01T00:00:00Z");

    /** {@code LEVEL} */
    public static final Level LEVEL = Level.HIGH;

    /** {@code NAME} */
    public static final Name NAME = new Name("abc");

    /**
     * In m.
     *
     * @deprecated use A.
     */
    @Deprecated
    public static final float OLD = 1.5f;

    /** {@code LIMITS} */
    public static final Limits LIMITS = Limits.builder().percent(1).word("a").build();

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .x(x);
    }

    /** Builds a {@link Constants}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private int x = 0;

        private Builder() {}

        /** Sets {@code x}: By default 0. */
        public Builder x(int x) {
            this.x = x;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Constants build() {
            return new Constants(x);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Constants> {
        private static final FieldName X = FieldName.of("x");

        @Override
        public void write(MessageWriter out, Constants value) throws IOException {
            out.beginObject();
            out.field(X, value.x);
            out.endObject();
        }

        @Override
        public Constants read(MessageReader in) throws IOException {
            int x = 0;
            in.beginMessage("Constants");
            while (in.nextField()) {
                switch (in.field()) {
                    case "x" -> x = in.int32();
                    default -> in.skip();
                }
            }
            return new Constants(x);
        }
    }
}
