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

/**
 * The message {@code ros.std.MessageCodec}.
 *
 * @param in {@code in}
 * @param out {@code out}
 * @param value {@code value}
 * @param codec {@code codec}
 * @param this_ {@code this}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record MessageCodec(String in, String out, String value, String codec, boolean this_) {

    /** Reads and writes it. */
    public static final Codec<MessageCodec> CODEC = new MessageCodec_();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public MessageCodec {
        Violations.none()
                .required("in", in)
                .required("out", out)
                .required("value", value)
                .required("codec", codec)
                .throwIfAny("MessageCodec");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .in(in)
                .out(out)
                .value(value)
                .codec(codec)
                .this_(this_);
    }

    /** Builds a {@link MessageCodec}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable String in;
        private @Nullable String out;
        private @Nullable String value;
        private @Nullable String codec;
        private @Nullable Boolean this_;

        private Builder() {}

        /** Sets {@code in}. */
        public Builder in(String in) {
            this.in = in;
            return this;
        }

        /** Sets {@code out}. */
        public Builder out(String out) {
            this.out = out;
            return this;
        }

        /** Sets {@code value}. */
        public Builder value(String value) {
            this.value = value;
            return this;
        }

        /** Sets {@code codec}. */
        public Builder codec(String codec) {
            this.codec = codec;
            return this;
        }

        /** Sets {@code this}. */
        public Builder this_(boolean this_) {
            this.this_ = this_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public MessageCodec build() {
            Violations.none()
                    .required("in", in)
                    .required("out", out)
                    .required("value", value)
                    .required("codec", codec)
                    .required("this", this_)
                    .throwIfAny("MessageCodec");
            return new MessageCodec(in, out, value, codec, this_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec_ implements Codec<MessageCodec> {
        private static final FieldName IN = FieldName.of("in");
        private static final FieldName OUT = FieldName.of("out");
        private static final FieldName VALUE = FieldName.of("value");
        private static final FieldName CODEC = FieldName.of("codec");
        private static final FieldName THIS_ = FieldName.of("this");

        @Override
        public void write(MessageWriter out, MessageCodec value) throws IOException {
            out.beginObject();
            out.field(IN, value.in, Codecs.STRING);
            out.field(OUT, value.out, Codecs.STRING);
            out.field(VALUE, value.value, Codecs.STRING);
            out.field(CODEC, value.codec, Codecs.STRING);
            out.field(THIS_, value.this_);
            out.endObject();
        }

        @Override
        public MessageCodec read(MessageReader in_) throws IOException {
            String in = null;
            String out = null;
            String value = null;
            String codec = null;
            boolean this_ = false;
            boolean this_Read = false;
            in_.beginMessage("MessageCodec");
            while (in_.nextField()) {
                switch (in_.field()) {
                    case "in" -> in = Codecs.STRING.read(in_);
                    case "out" -> out = Codecs.STRING.read(in_);
                    case "value" -> value = Codecs.STRING.read(in_);
                    case "codec" -> codec = Codecs.STRING.read(in_);
                    case "this" -> {
                        this_ = in_.bool();
                        this_Read = true;
                    }
                    default -> in_.skip();
                }
            }
            Violations.none()
                    .required("in", in)
                    .required("out", out)
                    .required("value", value)
                    .required("codec", codec)
                    .present("this", this_Read)
                    .throwIfAny("MessageCodec");
            return new MessageCodec(in, out, value, codec, this_);
        }
    }
}
