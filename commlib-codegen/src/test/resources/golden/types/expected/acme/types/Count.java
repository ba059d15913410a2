package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code acme.types.Count}.
 *
 * @param value At most 200.
 * @deprecated count yourself.
 */
@Generated("io.commlib.codegen")
@NullMarked
@Deprecated
public record Count(int value) {

    /** Reads and writes it. */
    public static final Codec<Count> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Count {
        Violations.none()
                .range("", value, 0, 200)
                .throwIfAny("Count");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Count> {
        @Override
        public void write(MessageWriter out, Count value) throws IOException {
            Codecs.UINT8.write(out, value.value);
        }

        @Override
        public Count read(MessageReader in) throws IOException {
            return new Count(in.uint8());
        }
    }
}
