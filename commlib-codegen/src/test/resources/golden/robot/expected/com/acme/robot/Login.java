package com.acme.robot;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in.
 *
 * @param user {@code user}
 * @param password Never printed. Length at least 8; sensitive, so never printed.
 * @param hints Sensitive, so never printed.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Login(DeviceId user, String password, Map<String, String> hints) {

    /** Reads and writes it. */
    public static final Codec<Login> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Login {
        hints = Frozen.map(hints);
        Violations.none()
                .required("user", user)
                .required("password", password)
                .hiding()
                .length("password", password, 8, Integer.MAX_VALUE)
                .showing()
                .required("hints", hints)
                .throwIfAny("Login");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .user(user)
                .password(password)
                .hints(hints);
    }

    /** The fields by name; of sensitive ones only that they are there. */
    @Override
    public String toString() {
        return "Login["
                + "user=" + user
                + ", password=***"
                + ", hints=***"
                + "]";
    }

    /** Builds a {@link Login}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable DeviceId user;
        private @Nullable String password;
        private Map<String, String> hints = Defaults.HINTS;

        private Builder() {}

        /** Sets {@code user}. */
        public Builder user(DeviceId user) {
            this.user = user;
            return this;
        }

        /** Sets {@code password}: Never printed. Length at least 8; sensitive, so never printed. */
        public Builder password(String password) {
            this.password = password;
            return this;
        }

        /** Sets {@code hints}: Sensitive, so never printed. */
        public Builder hints(Map<String, String> hints) {
            this.hints = hints;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Login build() {
            return new Login(user, password, hints);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Login> {
        private static final FieldName USER = FieldName.of("user");
        private static final FieldName PASSWORD = FieldName.of("password");
        private static final FieldName HINTS = FieldName.of("hints");

        @Override
        public void write(MessageWriter out, Login value) throws IOException {
            out.beginObject();
            out.field(USER, value.user, DeviceId.CODEC);
            out.field(PASSWORD, value.password, Codecs.STRING);
            out.map(HINTS, value.hints, Keys.STRING, Codecs.STRING);
            out.endObject();
        }

        @Override
        public Login read(MessageReader in) throws IOException {
            DeviceId user = null;
            String password = null;
            Map<String, String> hints = Defaults.HINTS;
            in.beginMessage("Login");
            while (in.nextField()) {
                switch (in.field()) {
                    case "user" -> user = DeviceId.CODEC.read(in);
                    case "password" -> {
                        in.hide();
                        password = Codecs.STRING.read(in);
                        in.show();
                    }
                    case "hints" -> {
                        in.hide();
                        hints = in.map(Keys.STRING, Codecs.STRING);
                        in.show();
                    }
                    default -> in.skip();
                }
            }
            return new Login(user, password, hints);
        }
    }

    private static final class Defaults {
        static final Map<String, String> HINTS = Frozen.mapOf();
    }
}
