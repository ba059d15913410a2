package acme.types;

import io.commlib.runtime.codec.Any;
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
 * The alias {@code acme.types.Free}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Free(Any value) {

    /** Reads and writes it. */
    public static final Codec<Free> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Free {
        Violations.none()
                .required("", value)
                .throwIfAny("Free");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Free> {
        @Override
        public void write(MessageWriter out, Free value) throws IOException {
            Codecs.ANY.write(out, value.value);
        }

        @Override
        public Free read(MessageReader in) throws IOException {
            return new Free(Codecs.ANY.read(in));
        }
    }
}
