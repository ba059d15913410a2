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
 * The message {@code ros.std.Duration}.
 *
 * @param sec {@code sec}
 * @param nanosec {@code nanosec}
 * @param real {@code real}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Duration(int sec, long nanosec, java.time.Duration real) {

    /** Reads and writes it. */
    public static final Codec<Duration> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Duration {
        Violations.none()
                .range("nanosec", nanosec, 0, 4294967295L)
                .required("real", real)
                .throwIfAny("Duration");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .sec(sec)
                .nanosec(nanosec)
                .real(real);
    }

    /** Builds a {@link Duration}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Integer sec;
        private @Nullable Long nanosec;
        private java.time.@Nullable Duration real;

        private Builder() {}

        /** Sets {@code sec}. */
        public Builder sec(int sec) {
            this.sec = sec;
            return this;
        }

        /** Sets {@code nanosec}. */
        public Builder nanosec(long nanosec) {
            this.nanosec = nanosec;
            return this;
        }

        /** Sets {@code real}. */
        public Builder real(java.time.Duration real) {
            this.real = real;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public Duration build() {
            Violations.none()
                    .required("sec", sec)
                    .required("nanosec", nanosec)
                    .required("real", real)
                    .throwIfAny("Duration");
            return new Duration(sec, nanosec, real);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<Duration> {
        private static final FieldName SEC = FieldName.of("sec");
        private static final FieldName NANOSEC = FieldName.of("nanosec");
        private static final FieldName REAL = FieldName.of("real");

        @Override
        public void write(MessageWriter out, Duration value) throws IOException {
            out.beginObject();
            out.field(SEC, value.sec);
            out.field(NANOSEC, value.nanosec);
            out.field(REAL, value.real, Codecs.DURATION);
            out.endObject();
        }

        @Override
        public Duration read(MessageReader in) throws IOException {
            int sec = 0;
            boolean secRead = false;
            long nanosec = 0;
            boolean nanosecRead = false;
            java.time.Duration real = null;
            in.beginMessage("Duration");
            while (in.nextField()) {
                switch (in.field()) {
                    case "sec" -> {
                        sec = in.int32();
                        secRead = true;
                    }
                    case "nanosec" -> {
                        nanosec = in.uint32();
                        nanosecRead = true;
                    }
                    case "real" -> real = Codecs.DURATION.read(in);
                    default -> in.skip();
                }
            }
            Violations.none()
                    .present("sec", secRead)
                    .present("nanosec", nanosecRead)
                    .required("real", real)
                    .throwIfAny("Duration");
            return new Duration(sec, nanosec, real);
        }
    }
}
