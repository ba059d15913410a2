package ros.other;

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
 * The message {@code ros.other.Point}.
 *
 * @param x {@code x}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Point(double x) {

    /** Reads and writes it. */
    public static final Codec<Point> CODEC = new MessageCodec();

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .x(x);
    }

    /** Builds a {@link Point}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Double x;

        private Builder() {}

        /** Sets {@code x}. */
        public Builder x(double x) {
            this.x = x;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Point build() {
            Violations.none()
                    .required("x", x)
                    .throwIfAny("Point");
            return new Point(x);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Point> {
        private static final FieldName X = FieldName.of("x");

        @Override
        public void write(MessageWriter out, Point value) throws IOException {
            out.beginObject();
            out.field(X, value.x);
            out.endObject();
        }

        @Override
        public Point read(MessageReader in) throws IOException {
            double x = 0;
            boolean xRead = false;
            in.beginMessage("Point");
            while (in.nextField()) {
                switch (in.field()) {
                    case "x" -> {
                        x = in.float64();
                        xRead = true;
                    }
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("x", xRead)
                    .throwIfAny("Point");
            return new Point(x);
        }
    }
}
