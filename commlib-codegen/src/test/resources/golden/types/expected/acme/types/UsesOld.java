package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.FieldName;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Hostile text: &#42;/ &#60;b&#62; &#38; &#64;see &#123;&#64;link X&#125; &#92;u002a/ trailing &#92;.
 *
 * @param old Null when absent.
 * @param level &#42;/ &#92;u0022. By default MIDDLE.
 * @param same {@code same}
 */
@Generated("io.commlib.codegen")
@NullMarked
@SuppressWarnings("deprecation")
public record UsesOld(@Nullable Old old, Level level, Old same) {

    /** Reads and writes it. */
    public static final Codec<UsesOld> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public UsesOld {
        Violations.none()
                .required("level", level)
                .required("same", same)
                .throwIfAny("UsesOld");
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds what this one does} */
    public Builder toBuilder() {
        return new Builder()
                .old(old)
                .level(level)
                .same(same);
    }

    /** Builds a {@link UsesOld}. */
    @SuppressWarnings({"NullAway", "doclint:missing"}) // what is missing is answered by an exception
    public static final class Builder {
        private @Nullable Old old;
        private Level level = Level.MIDDLE;
        private Old same = Defaults.SAME;

        private Builder() {}

        /** Sets {@code old}: Null when absent. */
        public Builder old(@Nullable Old old) {
            this.old = old;
            return this;
        }

        /** Sets {@code level}: &#42;/ &#92;u0022. By default MIDDLE. */
        public Builder level(Level level) {
            this.level = level;
            return this;
        }

        /** Sets {@code same}. */
        public Builder same(Old same) {
            this.same = same;
            return this;
        }

        /**
         * Builds it, or throws a {@link BadMessageException} naming every field that does not follow its declaration.
         */
        public UsesOld build() {
            return new UsesOld(old, level, same);
        }
    }

    @SuppressWarnings("NullAway") // what is missing is answered by an exception
    private static final class MessageCodec implements Codec<UsesOld> {
        private static final FieldName OLD = FieldName.of("old");
        private static final FieldName LEVEL = FieldName.of("level");
        private static final FieldName SAME = FieldName.of("same");

        @Override
        public void write(MessageWriter out, UsesOld value) throws IOException {
            out.beginObject();
            out.field(OLD, value.old, Old.CODEC);
            out.field(LEVEL, value.level, Level.CODEC);
            out.field(SAME, value.same, Old.CODEC);
            out.endObject();
        }

        @Override
        public UsesOld read(MessageReader in) throws IOException {
            Old old = null;
            Level level = Level.MIDDLE;
            Old same = Defaults.SAME;
            in.beginMessage("UsesOld");
            while (in.nextField()) {
                switch (in.field()) {
                    case "old" -> old = Old.CODEC.read(in);
                    case "level" -> level = Level.CODEC.read(in);
                    case "same" -> same = Old.CODEC.read(in);
                    default -> in.skip();
                }
            }
            return new UsesOld(old, level, same);
        }
    }

    private static final class Defaults {
        static final Old SAME = Old.builder().x(1).y(2).build();
    }
}
