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
 * The message {@code ros.std.Builder}.
 *
 * @param builder_ {@code builder}
 * @param build {@code build}
 * @param toBuilder_ {@code to_builder}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Builder(String builder_, String build, String toBuilder_) {

    /** Reads and writes it. */
    public static final Codec<Builder> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Builder {
        Violations.none()
                .required("builder", builder_)
                .required("build", build)
                .required("to_builder", toBuilder_)
                .throwIfAny("Builder");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder_ builder() {
        return new Builder_();
    }

    /** {@return a builder that holds what this one does} */
    public Builder_ toBuilder() {
        return new Builder_()
                .builder_(builder_)
                .build(build)
                .toBuilder_(toBuilder_);
    }

    /** Builds a {@link Builder}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder_ {
        private @Nullable String builder_;
        private @Nullable String build;
        private @Nullable String toBuilder_;

        private Builder_() {}

        /** Sets {@code builder}. */
        public Builder_ builder_(String builder_) {
            this.builder_ = builder_;
            return this;
        }

        /** Sets {@code build}. */
        public Builder_ build(String build) {
            this.build = build;
            return this;
        }

        /** Sets {@code to_builder}. */
        public Builder_ toBuilder_(String toBuilder_) {
            this.toBuilder_ = toBuilder_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Builder build() {
            return new Builder(builder_, build, toBuilder_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Builder> {
        private static final FieldName BUILDER_ = FieldName.of("builder");
        private static final FieldName BUILD = FieldName.of("build");
        private static final FieldName TO_BUILDER_ = FieldName.of("to_builder");

        @Override
        public void write(MessageWriter out, Builder value) throws IOException {
            out.beginObject();
            out.field(BUILDER_, value.builder_, Codecs.STRING);
            out.field(BUILD, value.build, Codecs.STRING);
            out.field(TO_BUILDER_, value.toBuilder_, Codecs.STRING);
            out.endObject();
        }

        @Override
        public Builder read(MessageReader in) throws IOException {
            String builder_ = null;
            String build = null;
            String toBuilder_ = null;
            in.beginMessage("Builder");
            while (in.nextField()) {
                switch (in.field()) {
                    case "builder" -> builder_ = Codecs.STRING.read(in);
                    case "build" -> build = Codecs.STRING.read(in);
                    case "to_builder" -> toBuilder_ = Codecs.STRING.read(in);
                    default -> in.skip();
                }
            }
            return new Builder(builder_, build, toBuilder_);
        }
    }
}
