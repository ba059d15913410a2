package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.x_y}.
 *
 * @param aB {@code a_b}
 * @param aB_ {@code aB}
 * @param aB__ {@code A_B}
 * @param ab {@code AB}
 * @param ab_ {@code ab}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record XY(int aB, int aB_, int aB__, int ab, int ab_) {

    /** Reads and writes it. */
    public static final Codec<XY> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public XY {
        Violations.none()
                .range("a_b", aB, -128, 127)
                .range("aB", aB_, -128, 127)
                .range("A_B", aB__, -128, 127)
                .range("AB", ab, -128, 127)
                .range("ab", ab_, -128, 127)
                .throwIfAny("XY");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .aB(aB)
                .aB_(aB_)
                .aB__(aB__)
                .ab(ab)
                .ab_(ab_);
    }

    /** Builds a {@link XY}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Integer aB;
        private @Nullable Integer aB_;
        private @Nullable Integer aB__;
        private @Nullable Integer ab;
        private @Nullable Integer ab_;

        private Builder() {}

        /** Sets {@code a_b}. */
        public Builder aB(int aB) {
            this.aB = aB;
            return this;
        }

        /** Sets {@code aB}. */
        public Builder aB_(int aB_) {
            this.aB_ = aB_;
            return this;
        }

        /** Sets {@code A_B}. */
        public Builder aB__(int aB__) {
            this.aB__ = aB__;
            return this;
        }

        /** Sets {@code AB}. */
        public Builder ab(int ab) {
            this.ab = ab;
            return this;
        }

        /** Sets {@code ab}. */
        public Builder ab_(int ab_) {
            this.ab_ = ab_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public XY build() {
            Violations.none()
                    .required("a_b", aB)
                    .required("aB", aB_)
                    .required("A_B", aB__)
                    .required("AB", ab)
                    .required("ab", ab_)
                    .throwIfAny("XY");
            return new XY(aB, aB_, aB__, ab, ab_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<XY> {
        private static final FieldName A_B = FieldName.of("a_b");
        private static final FieldName A_B_ = FieldName.of("aB");
        private static final FieldName A_B__ = FieldName.of("A_B");
        private static final FieldName AB = FieldName.of("AB");
        private static final FieldName AB_ = FieldName.of("ab");

        @Override
        public void write(MessageWriter out, XY value) throws IOException {
            out.beginObject();
            out.field(A_B, value.aB);
            out.field(A_B_, value.aB_);
            out.field(A_B__, value.aB__);
            out.field(AB, value.ab);
            out.field(AB_, value.ab_);
            out.endObject();
        }

        @Override
        public XY read(MessageReader in) throws IOException {
            int aB = 0;
            boolean aBRead = false;
            int aB_ = 0;
            boolean aB_Read = false;
            int aB__ = 0;
            boolean aB__Read = false;
            int ab = 0;
            boolean abRead = false;
            int ab_ = 0;
            boolean ab_Read = false;
            in.beginMessage("XY");
            while (in.nextField()) {
                switch (in.field()) {
                    case "a_b" -> {
                        aB = in.int8();
                        aBRead = true;
                    }
                    case "aB" -> {
                        aB_ = in.int8();
                        aB_Read = true;
                    }
                    case "A_B" -> {
                        aB__ = in.int8();
                        aB__Read = true;
                    }
                    case "AB" -> {
                        ab = in.int8();
                        abRead = true;
                    }
                    case "ab" -> {
                        ab_ = in.int8();
                        ab_Read = true;
                    }
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("a_b", aBRead)
                    .present("aB", aB_Read)
                    .present("A_B", aB__Read)
                    .present("AB", abRead)
                    .present("ab", ab_Read)
                    .throwIfAny("XY");
            return new XY(aB, aB_, aB__, ab, ab_);
        }
    }
}
