package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.rpc.ErrorType;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The error {@code acme.robot.LoggedOut}. */
@Generated("io.commlib.codegen")
@NullMarked
public final class LoggedOut extends RemoteFailureException {

    /** Reads and writes it. */
    public static final Codec<LoggedOut> CODEC = new MessageCodec();

    /** Describes it to those who send and receive it. */
    public static final ErrorType<LoggedOut> TYPE = new ErrorType<>("acme.robot.LoggedOut", LoggedOut.class, CODEC);

    private static final long serialVersionUID = 1L;

    private final transient @Nullable DeviceId user;
    private final transient String token;

    /**
     * Makes one.
     *
     * @param user Null when absent.
     * @param token Sensitive, so never printed.
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public LoggedOut(@Nullable DeviceId user, String token) {
        super("acme.robot.LoggedOut", "LoggedOut ["
                + "user=" + user
                + ", token=***"
                + "]");
        Violations.none()
                .required("token", token)
                .throwIfAny("LoggedOut");
        this.user = user;
        this.token = token;
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .user(user)
                .token(token);
    }

    /**
     * {@return {@code user}}
     *
     * <p>Null when absent.
     */
    public @Nullable DeviceId user() {
        return user;
    }

    /**
     * {@return {@code token}}
     *
     * <p>Sensitive, so never printed.
     */
    public String token() {
        return token;
    }

    /** Builds a {@link LoggedOut}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable DeviceId user;
        private @Nullable String token;

        private Builder() {}

        /** Sets {@code user}: Null when absent. */
        public Builder user(@Nullable DeviceId user) {
            this.user = user;
            return this;
        }

        /** Sets {@code token}: Sensitive, so never printed. */
        public Builder token(String token) {
            this.token = token;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public LoggedOut build() {
            return new LoggedOut(user, token);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<LoggedOut> {
        private static final FieldName USER = FieldName.of("user");
        private static final FieldName TOKEN = FieldName.of("token");

        @Override
        public void write(MessageWriter out, LoggedOut value) throws IOException {
            out.beginObject();
            out.field(USER, value.user, DeviceId.CODEC);
            out.field(TOKEN, value.token, Codecs.STRING);
            out.endObject();
        }

        @Override
        public LoggedOut read(MessageReader in) throws IOException {
            DeviceId user = null;
            String token = null;
            in.beginMessage("LoggedOut");
            while (in.nextField()) {
                switch (in.field()) {
                    case "user" -> user = DeviceId.CODEC.read(in);
                    case "token" -> {
                        in.hide();
                        token = Codecs.STRING.read(in);
                        in.show();
                    }
                    default -> in.skip();
                }
            }
            return new LoggedOut(user, token);
        }
    }
}
