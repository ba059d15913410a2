package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code Wait} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Wait {

    private Wait() {}

    /**
     * The message {@code ros.std.Wait.Request}.
     *
     * @param ms {@code ms}
     */
    public record Request(long ms) {

        /** Reads and writes it. */
        public static final Codec<Request> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .ms(ms);
        }

        /** Builds a {@link Request}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable Long ms;

            private Builder() {}

            /** Sets {@code ms}. */
            public Builder ms(long ms) {
                this.ms = ms;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Request build() {
                Violations.none()
                        .required("ms", ms)
                        .throwIfAny("Wait.Request");
                return new Request(ms);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Request> {
            private static final FieldName MS = FieldName.of("ms");

            @Override
            public void write(MessageWriter out, Request value) throws IOException {
                out.beginObject();
                out.field(MS, value.ms);
                out.endObject();
            }

            @Override
            public Request read(MessageReader in) throws IOException {
                long ms = 0;
                boolean msRead = false;
                in.beginMessage("Wait.Request");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "ms" -> {
                            ms = in.int64();
                            msRead = true;
                        }
                        default -> in.skip();
                    }
                }
                Violations.none()
                        .present("ms", msRead)
                        .throwIfAny("Wait.Request");
                return new Request(ms);
            }
        }
    }

    /** The message {@code ros.std.Wait.Response}. */
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
                in.beginMessage("Wait.Response");
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
