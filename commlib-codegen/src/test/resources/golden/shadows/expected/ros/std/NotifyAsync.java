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
import java.time.Duration;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@code NotifyAsync} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class NotifyAsync {

    private NotifyAsync() {}

    /**
     * The message {@code ros.std.NotifyAsync.Request}.
     *
     * @param node {@code node}
     * @param timeout {@code timeout}
     * @param request {@code request}
     */
    public record Request(String node, Duration timeout, String request) {

        /** Reads and writes it. */
        public static final Codec<Request> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Request {
            Violations.none()
                    .required("node", node)
                    .required("timeout", timeout)
                    .required("request", request)
                    .throwIfAny("NotifyAsync.Request");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .node(node)
                    .timeout(timeout)
                    .request(request);
        }

        /** Builds a {@link Request}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String node;
            private @Nullable Duration timeout;
            private @Nullable String request;

            private Builder() {}

            /** Sets {@code node}. */
            public Builder node(String node) {
                this.node = node;
                return this;
            }

            /** Sets {@code timeout}. */
            public Builder timeout(Duration timeout) {
                this.timeout = timeout;
                return this;
            }

            /** Sets {@code request}. */
            public Builder request(String request) {
                this.request = request;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Request build() {
                return new Request(node, timeout, request);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Request> {
            private static final FieldName NODE = FieldName.of("node");
            private static final FieldName TIMEOUT = FieldName.of("timeout");
            private static final FieldName REQUEST = FieldName.of("request");

            @Override
            public void write(MessageWriter out, Request value) throws IOException {
                out.beginObject();
                out.field(NODE, value.node, Codecs.STRING);
                out.field(TIMEOUT, value.timeout, Codecs.DURATION);
                out.field(REQUEST, value.request, Codecs.STRING);
                out.endObject();
            }

            @Override
            public Request read(MessageReader in) throws IOException {
                String node = null;
                Duration timeout = null;
                String request = null;
                in.beginMessage("NotifyAsync.Request");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "node" -> node = Codecs.STRING.read(in);
                        case "timeout" -> timeout = Codecs.DURATION.read(in);
                        case "request" -> request = Codecs.STRING.read(in);
                        default -> in.skip();
                    }
                }
                return new Request(node, timeout, request);
            }
        }
    }

    /** The message {@code ros.std.NotifyAsync.Response}. */
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
                in.beginMessage("NotifyAsync.Response");
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
