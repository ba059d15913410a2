package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code On} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class On {

    private On() {}

    /**
     * The message {@code ros.std.On.Request}.
     *
     * @param on {@code on}
     */
    public record Request(String on) {

        /** Reads and writes it. */
        public static final Codec<Request> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Request {
            Violations.none()
                    .required("on", on)
                    .throwIfAny("On.Request");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .on(on);
        }

        /** Builds a {@link Request}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String on;

            private Builder() {}

            /** Sets {@code on}. */
            public Builder on(String on) {
                this.on = on;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Request build() {
                return new Request(on);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Request> {
            private static final FieldName ON = FieldName.of("on");

            @Override
            public void write(MessageWriter out, Request value) throws IOException {
                out.beginObject();
                out.field(ON, value.on, Codecs.STRING);
                out.endObject();
            }

            @Override
            public Request read(MessageReader in) throws IOException {
                String on = null;
                in.beginMessage("On.Request");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "on" -> on = Codecs.STRING.read(in);
                        default -> in.skip();
                    }
                }
                return new Request(on);
            }
        }
    }

    /** The message {@code ros.std.On.Response}. */
    public record Response() {

        /** Reads and writes it. */
        public static final Codec<Response> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder();
        }

        /** Builds a {@link Response}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private Builder() {}

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Response build() {
                return new Response();
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Response> {
            @Override
            public void write(MessageWriter out, Response value) throws IOException {
                out.beginObject();
                out.endObject();
            }

            @Override
            public Response read(MessageReader in) throws IOException {
                in.beginMessage("On.Response");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Response();
            }
        }
    }
}
