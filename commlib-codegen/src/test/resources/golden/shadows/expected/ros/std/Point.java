package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.Point}.
 *
 * @param mine Null when absent.
 * @param theirs Null when absent.
 * @param lists {@code lists}
 * @param ros_ {@code ros}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Point(@Nullable Point mine, ros.other.@Nullable Point theirs, List<ros.other.Point> lists, String ros_) {

    /** Reads and writes it. */
    public static final Codec<Point> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Point {
        lists = Frozen.list(lists);
        Violations.none()
                .required("lists", lists)
                .required("ros", ros_)
                .throwIfAny("Point");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .mine(mine)
                .theirs(theirs)
                .lists(lists)
                .ros_(ros_);
    }

    /** Builds a {@link Point}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Point mine;
        private ros.other.@Nullable Point theirs;
        private @Nullable List<ros.other.Point> lists;
        private @Nullable String ros_;

        private Builder() {}

        /** Sets {@code mine}: Null when absent. */
        public Builder mine(@Nullable Point mine) {
            this.mine = mine;
            return this;
        }

        /** Sets {@code theirs}: Null when absent. */
        public Builder theirs(ros.other.@Nullable Point theirs) {
            this.theirs = theirs;
            return this;
        }

        /** Sets {@code lists}. */
        public Builder lists(List<ros.other.Point> lists) {
            this.lists = lists;
            return this;
        }

        /** Sets {@code ros}. */
        public Builder ros_(String ros_) {
            this.ros_ = ros_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Point build() {
            return new Point(mine, theirs, lists, ros_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Point> {
        private static final FieldName MINE = FieldName.of("mine");
        private static final FieldName THEIRS = FieldName.of("theirs");
        private static final FieldName LISTS = FieldName.of("lists");
        private static final FieldName ROS_ = FieldName.of("ros");

        @Override
        public void write(MessageWriter out, Point value) throws IOException {
            out.beginObject();
            out.field(MINE, value.mine, Point.CODEC);
            out.field(THEIRS, value.theirs, ros.other.Point.CODEC);
            out.list(LISTS, value.lists, ros.other.Point.CODEC);
            out.field(ROS_, value.ros_, Codecs.STRING);
            out.endObject();
        }

        @Override
        public Point read(MessageReader in) throws IOException {
            Point mine = null;
            ros.other.Point theirs = null;
            List<ros.other.Point> lists = null;
            String ros_ = null;
            in.beginMessage("Point");
            while (in.nextField()) {
                switch (in.field()) {
                    case "mine" -> mine = Point.CODEC.read(in);
                    case "theirs" -> theirs = ros.other.Point.CODEC.read(in);
                    case "lists" -> lists = in.list(ros.other.Point.CODEC);
                    case "ros" -> ros_ = Codecs.STRING.read(in);
                    default -> in.skip();
                }
            }
            return new Point(mine, theirs, lists, ros_);
        }
    }
}
