package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code acme.types.Name}.
 *
 * @param value Matches [a-z]&#42;.
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Name(String value) {

    /** Reads and writes it. */
    public static final Codec<Name> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Name {
        Violations.none()
                .required("", value)
                .matches("", value, Checks.VALUE_PATTERN)
                .throwIfAny("Name");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Name> {
        @Override
        public void write(MessageWriter out, Name value) throws IOException {
            Codecs.STRING.write(out, value.value);
        }

        @Override
        public Name read(MessageReader in) throws IOException {
            return new Name(Codecs.STRING.read(in));
        }
    }

    private static final class Checks {
        static final Pattern VALUE_PATTERN = Pattern.compile("[a-z]*");
    }
}
