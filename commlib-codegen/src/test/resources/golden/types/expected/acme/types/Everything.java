package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** It went wrong. */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public final class Everything extends RemoteFailureException {

    /** Reads and writes it. */
    public static final Codec<Everything> CODEC = new MessageCodec();

    /** Describes it to those who send and receive it. */
    public static final ErrorType<Everything> TYPE = new ErrorType<>("acme.types.Everything", Everything.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final transient String message;
    private final transient @Nullable Name cause;
    private final transient List<Level> type_;
    private final transient Level level;
    private final transient int stackTrace;
    private final transient @Nullable Old getMessage_;

    /**
     * Makes one.
     *
     * @param message {@code message}
     * @param cause Null when absent.
     * @param type_ {@code type}
     * @param level By default HIGH.
     * @param stackTrace {@code stack_trace}
     * @param getMessage_ Null when absent.
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Everything(
            String message,
            @Nullable Name cause,
            List<Level> type_,
            Level level,
            int stackTrace,
            @Nullable Old getMessage_) {
        super("acme.types.Everything", "It went wrong. ["
                + "message=" + message
                + ", cause=" + cause
                + ", type_=" + type_
                + ", level=" + level
                + ", stackTrace=" + stackTrace
                + ", getMessage_=" + getMessage_
                + "]");
        type_ = Frozen.list(type_);
        Violations.none()
                .required("message", message)
                .required("type", type_)
                .required("level", level)
                .range("stack_trace", stackTrace, -128, 127)
                .throwIfAny("Everything");
        this.message = message;
        this.cause = cause;
        this.type_ = type_;
        this.level = level;
        this.stackTrace = stackTrace;
        this.getMessage_ = getMessage_;
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .message(message)
                .cause(cause)
                .type_(type_)
                .level(level)
                .stackTrace(stackTrace)
                .getMessage_(getMessage_);
    }

    /** {@return {@code message}} */
    public String message() {
        return message;
    }

    /**
     * {@return {@code cause}}
     *
     * <p>Null when absent.
     */
    public @Nullable Name cause() {
        return cause;
    }

    /** {@return {@code type}} */
    public List<Level> type_() {
        return type_;
    }

    /**
     * {@return {@code level}}
     *
     * <p>By default HIGH.
     */
    public Level level() {
        return level;
    }

    /** {@return {@code stack_trace}} */
    public int stackTrace() {
        return stackTrace;
    }

    /**
     * {@return {@code get_message}}
     *
     * <p>Null when absent.
     */
    public @Nullable Old getMessage_() {
        return getMessage_;
    }

    /** Builds a {@link Everything}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable String message;
        private @Nullable Name cause;
        private @Nullable List<Level> type_;
        private Level level = Level.HIGH;
        private @Nullable Integer stackTrace;
        private @Nullable Old getMessage_;

        private Builder() {}

        /** Sets {@code message}. */
        public Builder message(String message) {
            this.message = message;
            return this;
        }

        /** Sets {@code cause}: Null when absent. */
        public Builder cause(@Nullable Name cause) {
            this.cause = cause;
            return this;
        }

        /** Sets {@code type}. */
        public Builder type_(List<Level> type_) {
            this.type_ = type_;
            return this;
        }

        /** Sets {@code level}: By default HIGH. */
        public Builder level(Level level) {
            this.level = level;
            return this;
        }

        /** Sets {@code stack_trace}. */
        public Builder stackTrace(int stackTrace) {
            this.stackTrace = stackTrace;
            return this;
        }

        /** Sets {@code get_message}: Null when absent. */
        public Builder getMessage_(@Nullable Old getMessage_) {
            this.getMessage_ = getMessage_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Everything build() {
            Violations.none()
                    .required("message", message)
                    .required("type", type_)
                    .required("stack_trace", stackTrace)
                    .throwIfAny("Everything");
            return new Everything(message, cause, type_, level, stackTrace, getMessage_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Everything> {
        private static final FieldName MESSAGE = FieldName.of("message");
        private static final FieldName CAUSE = FieldName.of("cause");
        private static final FieldName TYPE_ = FieldName.of("type");
        private static final FieldName LEVEL = FieldName.of("level");
        private static final FieldName STACK_TRACE = FieldName.of("stack_trace");
        private static final FieldName GET_MESSAGE_ = FieldName.of("get_message");

        @Override
        public void write(MessageWriter out, Everything value) throws IOException {
            out.beginObject();
            out.field(MESSAGE, value.message, Codecs.STRING);
            out.field(CAUSE, value.cause, Name.CODEC);
            out.list(TYPE_, value.type_, Level.CODEC);
            out.field(LEVEL, value.level, Level.CODEC);
            out.field(STACK_TRACE, value.stackTrace);
            out.field(GET_MESSAGE_, value.getMessage_, Old.CODEC);
            out.endObject();
        }

        @Override
        public Everything read(MessageReader in) throws IOException {
            String message = null;
            Name cause = null;
            List<Level> type_ = null;
            Level level = Level.HIGH;
            int stackTrace = 0;
            boolean stackTraceRead = false;
            Old getMessage_ = null;
            in.beginMessage("Everything");
            while (in.nextField()) {
                switch (in.field()) {
                    case "message" -> message = Codecs.STRING.read(in);
                    case "cause" -> cause = Name.CODEC.read(in);
                    case "type" -> type_ = in.list(Level.CODEC);
                    case "level" -> level = Level.CODEC.read(in);
                    case "stack_trace" -> {
                        stackTrace = in.int8();
                        stackTraceRead = true;
                    }
                    case "get_message" -> getMessage_ = Old.CODEC.read(in);
                    default -> in.skip();
                }
            }
            Violations.none()
                    .required("message", message)
                    .required("type", type_)
                    .present("stack_trace", stackTraceRead)
                    .throwIfAny("Everything");
            return new Everything(message, cause, type_, level, stackTrace, getMessage_);
        }
    }
}
