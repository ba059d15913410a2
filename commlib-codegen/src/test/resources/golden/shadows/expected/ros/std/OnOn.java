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

/** What {@code OnOn} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class OnOn {

    private OnOn() {}

    /**
     * The message {@code ros.std.OnOn.Payload}.
     *
     * @param node {@code node}
     */
    public record Payload(String node) {

        /** Reads and writes it. */
        public static final Codec<Payload> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Payload {
            Violations.none()
                    .required("node", node)
                    .throwIfAny("OnOn.Payload");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .node(node);
        }

        /** Builds a {@link Payload}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String node;

            private Builder() {}

            /** Sets {@code node}. */
            public Builder node(String node) {
                this.node = node;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Payload build() {
                return new Payload(node);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Payload> {
            private static final FieldName NODE = FieldName.of("node");

            @Override
            public void write(MessageWriter out, Payload value) throws IOException {
                out.beginObject();
                out.field(NODE, value.node, Codecs.STRING);
                out.endObject();
            }

            @Override
            public Payload read(MessageReader in) throws IOException {
                String node = null;
                in.beginMessage("OnOn.Payload");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "node" -> node = Codecs.STRING.read(in);
                        default -> in.skip();
                    }
                }
                return new Payload(node);
            }
        }
    }
}
