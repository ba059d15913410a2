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
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.String}.
 *
 * @param data {@code data}
 * @param string Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record String(java.lang.String data, @Nullable String string) {

    /** Reads and writes it. */
    public static final Codec<String> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public String {
        Violations.none()
                .required("data", data)
                .throwIfAny("String");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .data(data)
                .string(string);
    }

    /** Builds a {@link String}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private java.lang.@Nullable String data;
        private @Nullable String string;

        private Builder() {}

        /** Sets {@code data}. */
        public Builder data(java.lang.String data) {
            this.data = data;
            return this;
        }

        /** Sets {@code string}: Null when absent. */
        public Builder string(@Nullable String string) {
            this.string = string;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public String build() {
            return new String(data, string);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<String> {
        private static final FieldName DATA = FieldName.of("data");
        private static final FieldName STRING = FieldName.of("string");

        @Override
        public void write(MessageWriter out, String value) throws IOException {
            out.beginObject();
            out.field(DATA, value.data, Codecs.STRING);
            out.field(STRING, value.string, String.CODEC);
            out.endObject();
        }

        @Override
        public String read(MessageReader in) throws IOException {
            java.lang.String data = null;
            String string = null;
            in.beginMessage("String");
            while (in.nextField()) {
                switch (in.field()) {
                    case "data" -> data = Codecs.STRING.read(in);
                    case "string" -> string = String.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new String(data, string);
        }
    }
}
