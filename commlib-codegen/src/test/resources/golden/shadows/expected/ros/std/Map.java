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
 * The message {@code ros.std.Map}.
 *
 * @param io_ {@code io}
 * @param java_ {@code java}
 * @param com {@code com}
 * @param list Null when absent.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Map(String io_, String java_, String com, @Nullable List list) {

    /** Reads and writes it. */
    public static final Codec<Map> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Map {
        Violations.none()
                .required("io", io_)
                .required("java", java_)
                .required("com", com)
                .throwIfAny("Map");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .io_(io_)
                .java_(java_)
                .com(com)
                .list(list);
    }

    /** Builds a {@link Map}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable String io_;
        private @Nullable String java_;
        private @Nullable String com;
        private @Nullable List list;

        private Builder() {}

        /** Sets {@code io}. */
        public Builder io_(String io_) {
            this.io_ = io_;
            return this;
        }

        /** Sets {@code java}. */
        public Builder java_(String java_) {
            this.java_ = java_;
            return this;
        }

        /** Sets {@code com}. */
        public Builder com(String com) {
            this.com = com;
            return this;
        }

        /** Sets {@code list}: Null when absent. */
        public Builder list(@Nullable List list) {
            this.list = list;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Map build() {
            return new Map(io_, java_, com, list);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Map> {
        private static final FieldName IO_ = FieldName.of("io");
        private static final FieldName JAVA_ = FieldName.of("java");
        private static final FieldName COM = FieldName.of("com");
        private static final FieldName LIST = FieldName.of("list");

        @Override
        public void write(MessageWriter out, Map value) throws IOException {
            out.beginObject();
            out.field(IO_, value.io_, Codecs.STRING);
            out.field(JAVA_, value.java_, Codecs.STRING);
            out.field(COM, value.com, Codecs.STRING);
            out.field(LIST, value.list, List.CODEC);
            out.endObject();
        }

        @Override
        public Map read(MessageReader in) throws IOException {
            String io_ = null;
            String java_ = null;
            String com = null;
            List list = null;
            in.beginMessage("Map");
            while (in.nextField()) {
                switch (in.field()) {
                    case "io" -> io_ = Codecs.STRING.read(in);
                    case "java" -> java_ = Codecs.STRING.read(in);
                    case "com" -> com = Codecs.STRING.read(in);
                    case "list" -> list = List.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new Map(io_, java_, com, list);
        }
    }
}
