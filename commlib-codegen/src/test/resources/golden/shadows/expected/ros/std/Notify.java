package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** What {@code Notify} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class Notify {

    private Notify() {}

    /** The message {@code ros.std.Notify.Request}. */
    public record Request() {

        /** Reads and writes it. */
        public static final Codec<Request> CODEC = new MessageCodec();

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder();
        }

        /** Builds a {@link Request}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private Builder() {}

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Request build() {
                return new Request();
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Request> {
            @Override
            public void write(MessageWriter out, Request value) throws IOException {
                out.beginObject();
                out.endObject();
            }

            @Override
            public Request read(MessageReader in) throws IOException {
                in.beginMessage("Notify.Request");
                while (in.nextField()) {
                    switch (in.field()) {
                        default -> in.skip();
                    }
                }
                return new Request();
            }
        }
    }

    /** The message {@code ros.std.Notify.Response}. */
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
                in.beginMessage("Notify.Response");
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
