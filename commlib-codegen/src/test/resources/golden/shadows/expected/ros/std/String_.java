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

/** What {@code String} carries. */
@Generated("io.commlib.codegen")
@NullMarked
public final class String_ {

    private String_() {}

    /**
     * The message {@code ros.std.String.Payload}.
     *
     * @param string {@code string}
     */
    public record Payload(String string) {

        /** Reads and writes it. */
        public static final Codec<Payload> CODEC = new MessageCodec();

        /**
         * Checks what it is given, and copies collections.
         *
         * @throws BadMessageException naming everything that does not follow its declaration
         */
        public Payload {
            Violations.none()
                    .required("string", string)
                    .throwIfAny("String_.Payload");
        }

        /** {@return a builder that holds the defaults} */
        public static Builder builder() {
            return new Builder();
        }

        /** {@return a builder that holds what this one does} */
        public Builder toBuilder() {
            return new Builder()
                    .string(string);
        }

        /** Builds a {@link Payload}. */
        @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
        public static final class Builder {
            private @Nullable String string;

            private Builder() {}

            /** Sets {@code string}. */
            public Builder string(String string) {
                this.string = string;
                return this;
            }

            /**
             * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its
             * declaration.
             */
            public Payload build() {
                return new Payload(string);
            }
        }

        @SuppressWarnings("NullAway") // what is missing is answered by an exception
        private static final class MessageCodec implements Codec<Payload> {
            private static final FieldName STRING = FieldName.of("string");

            @Override
            public void write(MessageWriter out, Payload value) throws IOException {
                out.beginObject();
                out.field(STRING, value.string, String.CODEC);
                out.endObject();
            }

            @Override
            public Payload read(MessageReader in) throws IOException {
                String string = null;
                in.beginMessage("String_.Payload");
                while (in.nextField()) {
                    switch (in.field()) {
                        case "string" -> string = String.CODEC.read(in);
                        default -> in.skip();
                    }
                }
                return new Payload(string);
            }
        }
    }
}
