package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code acme.types.Alias}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Alias(Name value) {

    /** Reads and writes it. */
    public static final Codec<Alias> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Alias {
        Violations.none()
                .required("", value)
                .throwIfAny("Alias");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Alias> {
        @Override
        public void write(MessageWriter out, Alias value) throws IOException {
            Name.CODEC.write(out, value.value);
        }

        @Override
        public Alias read(MessageReader in) throws IOException {
            return new Alias(Name.CODEC.read(in));
        }
    }
}
