package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The error {@code acme.types.Bare}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Bare extends RemoteFailureException {

    /** Reads and writes it. */
    public static final Codec<Bare> CODEC = new MessageCodec();

    /** Describes it to those who send and receive it. */
    public static final ErrorType<Bare> TYPE = new ErrorType<>("acme.types.Bare", Bare.class, CODEC);

    private static final long serialVersionUID = 1L;

    /** Makes one. */
    public Bare() {
        super("acme.types.Bare", "Bare");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder();
    }

    /** Builds a {@link Bare}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private Builder() {}

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Bare build() {
            return new Bare();
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Bare> {
        @Override
        public void write(MessageWriter out, Bare value) throws IOException {
            out.beginObject();
            out.endObject();
        }

        @Override
        public Bare read(MessageReader in) throws IOException {
            in.beginMessage("Bare");
            while (in.nextField()) {
                switch (in.field()) {
                    default -> in.skip();
                }
            }
            return new Bare();
        }
    }
}
