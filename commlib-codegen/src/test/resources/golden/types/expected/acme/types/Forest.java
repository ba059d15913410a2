package acme.types;

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
 * The message {@code acme.types.Forest}.
 *
 * @param trees {@code trees}
 * @param choice Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Forest(List<Tree> trees, @Nullable Recursive choice) {

    /** Reads and writes it. */
    public static final Codec<Forest> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Forest {
        trees = Frozen.list(trees);
        Violations.none()
                .required("trees", trees)
                .throwIfAny("Forest");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .trees(trees)
                .choice(choice);
    }

    /** Builds a {@link Forest}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable List<Tree> trees;
        private @Nullable Recursive choice;

        private Builder() {}

        /** Sets {@code trees}. */
        public Builder trees(List<Tree> trees) {
            this.trees = trees;
            return this;
        }

        /** Sets {@code choice}: Null when absent. */
        public Builder choice(@Nullable Recursive choice) {
            this.choice = choice;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Forest build() {
            return new Forest(trees, choice);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Forest> {
        private static final FieldName TREES = FieldName.of("trees");
        private static final FieldName CHOICE = FieldName.of("choice");

        @Override
        public void write(MessageWriter out, Forest value) throws IOException {
            out.beginObject();
            out.list(TREES, value.trees, Tree.CODEC);
            out.field(CHOICE, value.choice, Recursive.CODEC);
            out.endObject();
        }

        @Override
        public Forest read(MessageReader in) throws IOException {
            List<Tree> trees = null;
            Recursive choice = null;
            in.beginMessage("Forest");
            while (in.nextField()) {
                switch (in.field()) {
                    case "trees" -> trees = in.list(Tree.CODEC);
                    case "choice" -> choice = Recursive.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Forest(trees, choice);
        }
    }
}
