package ros.std;

import io.commlib.runtime.codec.Any;
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
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code ros.std.Object}.
 *
 * @param class_ {@code class}
 * @param getClass_ {@code get_class}
 * @param hashCode_ {@code hash_code}
 * @param toString_ {@code to_string}
 * @param notify_ {@code notify}
 * @param wait_ {@code wait}
 * @param clone_ {@code clone}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Object(
        String class_,
        int getClass_,
        int hashCode_,
        String toString_,
        boolean notify_,
        Duration wait_,
        Any clone_) {

    /** Reads and writes it. */
    public static final Codec<Object> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Object {
        Violations.none()
                .required("class", class_)
                .range("get_class", getClass_, -128, 127)
                .range("hash_code", hashCode_, -128, 127)
                .required("to_string", toString_)
                .required("wait", wait_)
                .required("clone", clone_)
                .throwIfAny("Object");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .class_(class_)
                .getClass_(getClass_)
                .hashCode_(hashCode_)
                .toString_(toString_)
                .notify_(notify_)
                .wait_(wait_)
                .clone_(clone_);
    }

    /** Builds a {@link Object}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable String class_;
        private @Nullable Integer getClass_;
        private @Nullable Integer hashCode_;
        private @Nullable String toString_;
        private @Nullable Boolean notify_;
        private @Nullable Duration wait_;
        private @Nullable Any clone_;

        private Builder() {}

        /** Sets {@code class}. */
        public Builder class_(String class_) {
            this.class_ = class_;
            return this;
        }

        /** Sets {@code get_class}. */
        public Builder getClass_(int getClass_) {
            this.getClass_ = getClass_;
            return this;
        }

        /** Sets {@code hash_code}. */
        public Builder hashCode_(int hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        /** Sets {@code to_string}. */
        public Builder toString_(String toString_) {
            this.toString_ = toString_;
            return this;
        }

        /** Sets {@code notify}. */
        public Builder notify_(boolean notify_) {
            this.notify_ = notify_;
            return this;
        }

        /** Sets {@code wait}. */
        public Builder wait_(Duration wait_) {
            this.wait_ = wait_;
            return this;
        }

        /** Sets {@code clone}. */
        public Builder clone_(Any clone_) {
            this.clone_ = clone_;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Object build() {
            Violations.none()
                    .required("class", class_)
                    .required("get_class", getClass_)
                    .required("hash_code", hashCode_)
                    .required("to_string", toString_)
                    .required("notify", notify_)
                    .required("wait", wait_)
                    .required("clone", clone_)
                    .throwIfAny("Object");
            return new Object(class_, getClass_, hashCode_, toString_, notify_, wait_, clone_);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Object> {
        private static final FieldName CLASS_ = FieldName.of("class");
        private static final FieldName GET_CLASS_ = FieldName.of("get_class");
        private static final FieldName HASH_CODE_ = FieldName.of("hash_code");
        private static final FieldName TO_STRING_ = FieldName.of("to_string");
        private static final FieldName NOTIFY_ = FieldName.of("notify");
        private static final FieldName WAIT_ = FieldName.of("wait");
        private static final FieldName CLONE_ = FieldName.of("clone");
        private static final Set<String> OR_NULL = Set.of("clone");

        @Override
        public void write(MessageWriter out, Object value) throws IOException {
            out.beginObject();
            out.field(CLASS_, value.class_, Codecs.STRING);
            out.field(GET_CLASS_, value.getClass_);
            out.field(HASH_CODE_, value.hashCode_);
            out.field(TO_STRING_, value.toString_, Codecs.STRING);
            out.field(NOTIFY_, value.notify_);
            out.field(WAIT_, value.wait_, Codecs.DURATION);
            out.field(CLONE_, value.clone_, Codecs.ANY);
            out.endObject();
        }

        @Override
        public Object read(MessageReader in) throws IOException {
            String class_ = null;
            int getClass_ = 0;
            boolean getClass_Read = false;
            int hashCode_ = 0;
            boolean hashCode_Read = false;
            String toString_ = null;
            boolean notify_ = false;
            boolean notify_Read = false;
            Duration wait_ = null;
            Any clone_ = null;
            in.beginMessage("Object");
            while (in.nextField(OR_NULL)) {
                switch (in.field()) {
                    case "class" -> class_ = Codecs.STRING.read(in);
                    case "get_class" -> {
                        getClass_ = in.int8();
                        getClass_Read = true;
                    }
                    case "hash_code" -> {
                        hashCode_ = in.int8();
                        hashCode_Read = true;
                    }
                    case "to_string" -> toString_ = Codecs.STRING.read(in);
                    case "notify" -> {
                        notify_ = in.bool();
                        notify_Read = true;
                    }
                    case "wait" -> wait_ = Codecs.DURATION.read(in);
                    case "clone" -> clone_ = Codecs.ANY.read(in);
                    default -> in.skip();
                }
            }
            Violations.none()
                    .required("class", class_)
                    .present("get_class", getClass_Read)
                    .present("hash_code", hashCode_Read)
                    .required("to_string", toString_)
                    .present("notify", notify_Read)
                    .required("wait", wait_)
                    .required("clone", clone_)
                    .throwIfAny("Object");
            return new Object(class_, getClass_, hashCode_, toString_, notify_, wait_, clone_);
        }
    }
}
