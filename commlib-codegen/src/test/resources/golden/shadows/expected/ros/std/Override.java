package ros.std;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.Override}.
 *
 * @param value Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Override(@Nullable Override value) {

    /** Reads and writes it. */
    public static final Codec<Override> CODEC = new MessageCodec();

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .value(value);
    }

    /** Builds a {@link Override}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Override value;

        private Builder() {}

        /** Sets {@code value}: Null when absent. */
        public Builder value(@Nullable Override value) {
            this.value = value;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Override build() {
            return new Override(value);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Override> {
        private static final FieldName VALUE = FieldName.of("value");

        @java.lang.Override
        public void write(MessageWriter out, Override value) throws IOException {
            out.beginObject();
            out.field(VALUE, value.value, Override.CODEC);
            out.endObject();
        }

        @java.lang.Override
        public Override read(MessageReader in) throws IOException {
            Override value = null;
            in.beginMessage("Override");
            while (in.nextField()) {
                switch (in.field()) {
                    case "value" -> value = Override.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Override(value);
        }
    }
}
