package ros.std;

import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The error {@code ros.std.Exception}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Exception extends RemoteFailureException {

    /** Reads and writes it. */
    public static final io.commlib.runtime.codec.Codec<Exception> CODEC = new MessageCodec();

    /** Describes it to those who send and receive it. */
    public static final ErrorType<Exception> TYPE = new ErrorType<>("ros.std.Exception", Exception.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final transient Codec exception;

    /**
     * Makes one.
     *
     * @param exception {@code exception}
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Exception(Codec exception) {
        super("ros.std.Exception", "Exception ["
                + "exception=" + exception
                + "]");
        Violations.none()
                .required("exception", exception)
                .throwIfAny("Exception");
        this.exception = exception;
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .exception(exception);
    }

    /** {@return {@code exception}} */
    public Codec exception() {
        return exception;
    }

    /** Builds a {@link Exception}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Codec exception;

        private Builder() {}

        /** Sets {@code exception}. */
        public Builder exception(Codec exception) {
            this.exception = exception;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Exception build() {
            return new Exception(exception);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements io.commlib.runtime.codec.Codec<Exception> {
        private static final FieldName EXCEPTION = FieldName.of("exception");

        @Override
        public void write(MessageWriter out, Exception value) throws IOException {
            out.beginObject();
            out.field(EXCEPTION, value.exception, Codec.CODEC);
            out.endObject();
        }

        @Override
        public Exception read(MessageReader in) throws IOException {
            Codec exception = null;
            in.beginMessage("Exception");
            while (in.nextField()) {
                switch (in.field()) {
                    case "exception" -> exception = Codec.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Exception(exception);
        }
    }
}
