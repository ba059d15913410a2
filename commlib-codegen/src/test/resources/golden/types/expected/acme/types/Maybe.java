package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The alias {@code acme.types.Maybe}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Maybe(List<@Nullable String> value) {

    /** Reads and writes it. */
    public static final Codec<Maybe> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Maybe {
        value = Frozen.list(value);
        Violations.none()
                .present("", value != null)
                .throwIfAny("Maybe");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Maybe> {
        @Override
        public void write(MessageWriter out, Maybe value) throws IOException {
            Codecs.list(Codecs.optional(Codecs.STRING)).write(out, value.value);
        }

        @Override
        public Maybe read(MessageReader in) throws IOException {
            return new Maybe(in.list(Codecs.optional(Codecs.STRING)));
        }
    }
}
