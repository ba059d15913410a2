package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code acme.types.Tree}.
 *
 * @param left Null when absent.
 * @param children {@code children}
 * @param named {@code named}
 * @param other Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Tree(@Nullable Tree left, List<Tree> children, Map<String, Tree> named, @Nullable Forest other) {

    /** Reads and writes it. */
    public static final Codec<Tree> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Tree {
        children = Frozen.list(children);
        named = Frozen.map(named);
        Violations.none()
                .required("children", children)
                .required("named", named)
                .throwIfAny("Tree");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .left(left)
                .children(children)
                .named(named)
                .other(other);
    }

    /** Builds a {@link Tree}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Tree left;
        private @Nullable List<Tree> children;
        private @Nullable Map<String, Tree> named;
        private @Nullable Forest other;

        private Builder() {}

        /** Sets {@code left}: Null when absent. */
        public Builder left(@Nullable Tree left) {
            this.left = left;
            return this;
        }

        /** Sets {@code children}. */
        public Builder children(List<Tree> children) {
            this.children = children;
            return this;
        }

        /** Sets {@code named}. */
        public Builder named(Map<String, Tree> named) {
            this.named = named;
            return this;
        }

        /** Sets {@code other}: Null when absent. */
        public Builder other(@Nullable Forest other) {
            this.other = other;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Tree build() {
            return new Tree(left, children, named, other);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Tree> {
        private static final FieldName LEFT = FieldName.of("left");
        private static final FieldName CHILDREN = FieldName.of("children");
        private static final FieldName NAMED = FieldName.of("named");
        private static final FieldName OTHER = FieldName.of("other");

        @Override
        public void write(MessageWriter out, Tree value) throws IOException {
            out.beginObject();
            out.field(LEFT, value.left, Tree.CODEC);
            out.list(CHILDREN, value.children, Tree.CODEC);
            out.map(NAMED, value.named, Keys.STRING, Tree.CODEC);
            out.field(OTHER, value.other, Forest.CODEC);
            out.endObject();
        }

        @Override
        public Tree read(MessageReader in) throws IOException {
            Tree left = null;
            List<Tree> children = null;
            Map<String, Tree> named = null;
            Forest other = null;
            in.beginMessage("Tree");
            while (in.nextField()) {
                switch (in.field()) {
                    case "left" -> left = Tree.CODEC.read(in);
                    case "children" -> children = in.list(Tree.CODEC);
                    case "named" -> named = in.map(Keys.STRING, Tree.CODEC);
                    case "other" -> other = Forest.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Tree(left, children, named, other);
        }
    }
}
