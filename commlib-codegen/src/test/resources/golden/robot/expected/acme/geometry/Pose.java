package acme.geometry;

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
 * The message {@code acme.geometry.Pose}.
 *
 * @param at {@code at}
 * @param heading In rad; from -3.2 to 3.2; by default 0.0.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Pose(Point at, float heading) {

    /** Reads and writes it. */
    public static final Codec<Pose> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Pose {
        Violations.none()
                .required("at", at)
                .range("heading", heading, -3.2f, 3.2f)
                .throwIfAny("Pose");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .at(at)
                .heading(heading);
    }

    /** Builds a {@link Pose}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Point at;
        private float heading = 0.0f;

        private Builder() {}

        /** Sets {@code at}. */
        public Builder at(Point at) {
            this.at = at;
            return this;
        }

        /** Sets {@code heading}: In rad; from -3.2 to 3.2; by default 0.0. */
        public Builder heading(float heading) {
            this.heading = heading;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Pose build() {
            return new Pose(at, heading);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Pose> {
        private static final FieldName AT = FieldName.of("at");
        private static final FieldName HEADING = FieldName.of("heading");

        @Override
        public void write(MessageWriter out, Pose value) throws IOException {
            out.beginObject();
            out.field(AT, value.at, Point.CODEC);
            out.field(HEADING, value.heading);
            out.endObject();
        }

        @Override
        public Pose read(MessageReader in) throws IOException {
            Point at = null;
            float heading = 0.0f;
            in.beginMessage("Pose");
            while (in.nextField()) {
                switch (in.field()) {
                    case "at" -> at = Point.CODEC.read(in);
                    case "heading" -> heading = in.float32();
                    default -> in.skip();
                }
            }
            return new Pose(at, heading);
        }
    }
}
