package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The message {@code acme.types.Nothing}. */
@Generated("io.commlib.codegen")
@NullMarked
public record Nothing() {

    /** Reads and writes it. */
    public static final Codec<Nothing> CODEC = new MessageCodec();

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder();
    }

    /** Builds a {@link Nothing}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private Builder() {}

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Nothing build() {
            return new Nothing();
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Nothing> {
        @Override
        public void write(MessageWriter out, Nothing value) throws IOException {
            out.beginObject();
            out.endObject();
        }

        @Override
        public Nothing read(MessageReader in) throws IOException {
            in.beginMessage("Nothing");
            while (in.nextField()) {
                switch (in.field()) {
                    default -> in.skip();
                }
            }
            return new Nothing();
        }
    }
}
