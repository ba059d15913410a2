package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Old}.
 *
 * @param x {@code x}
 * @param y By default 1.
 * @deprecated use Scalars instead.
 */
@Generated("io.commlib.codegen")
@NullMarked
@Deprecated
public record Old(int x, int y) {

    /** Reads and writes it. */
    public static final Codec<Old> CODEC = new MessageCodec();

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .x(x)
                .y(y);
    }

    /**
     * {@return {@code y}}
     *
     * @deprecated use x.
     */
    @Deprecated
    @Override
    public int y() {
        return y;
    }

    /** Builds a {@link Old}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Integer x;
        private int y = 1;

        private Builder() {}

        /** Sets {@code x}. */
        public Builder x(int x) {
            this.x = x;
            return this;
        }

        /**
         * Sets {@code y}: By default 1.
         *
         * @deprecated use x.
         */
        @Deprecated
        public Builder y(int y) {
            this.y = y;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Old build() {
            Violations.none()
                    .required("x", x)
                    .throwIfAny("Old");
            return new Old(x, y);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Old> {
        private static final FieldName X = FieldName.of("x");
        private static final FieldName Y = FieldName.of("y");

        @Override
        public void write(MessageWriter out, Old value) throws IOException {
            out.beginObject();
            out.field(X, value.x);
            out.field(Y, value.y);
            out.endObject();
        }

        @Override
        public Old read(MessageReader in) throws IOException {
            int x = 0;
            boolean xRead = false;
            int y = 1;
            in.beginMessage("Old");
            while (in.nextField()) {
                switch (in.field()) {
                    case "x" -> {
                        x = in.int32();
                        xRead = true;
                    }
                    case "y" -> y = in.int32();
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("x", xRead)
                    .throwIfAny("Old");
            return new Old(x, y);
        }
    }
}
