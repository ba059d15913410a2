package acme.geometry;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.geometry.Polygon}.
 *
 * @param points Size at least 3.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Polygon(List<Point> points) {

    /** Reads and writes it. */
    public static final Codec<Polygon> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Polygon {
        points = Frozen.list(points);
        Violations.none()
                .required("points", points)
                .size("points", points, 3, Integer.MAX_VALUE)
                .throwIfAny("Polygon");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .points(points);
    }

    /** Builds a {@link Polygon}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable List<Point> points;

        private Builder() {}

        /** Sets {@code points}: Size at least 3. */
        public Builder points(List<Point> points) {
            this.points = points;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Polygon build() {
            return new Polygon(points);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Polygon> {
        private static final FieldName POINTS = FieldName.of("points");

        @Override
        public void write(MessageWriter out, Polygon value) throws IOException {
            out.beginObject();
            out.list(POINTS, value.points, Point.CODEC);
            out.endObject();
        }

        @Override
        public Polygon read(MessageReader in) throws IOException {
            List<Point> points = null;
            in.beginMessage("Polygon");
            while (in.nextField()) {
                switch (in.field()) {
                    case "points" -> points = in.list(Point.CODEC);
                    default -> in.skip();
                }
            }
            return new Polygon(points);
        }
    }
}
