package ros.std;

import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.lang.Override;
import java.lang.String;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code ros.std.Codec}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Codec(String value) {

    /** Reads and writes it. */
    public static final io.commlib.runtime.codec.Codec<Codec> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Codec {
        Violations.none()
                .required("", value)
                .throwIfAny("Codec");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements io.commlib.runtime.codec.Codec<Codec> {
        @Override
        public void write(MessageWriter out, Codec value) throws IOException {
            Codecs.STRING.write(out, value.value);
        }

        @Override
        public Codec read(MessageReader in) throws IOException {
            return new Codec(Codecs.STRING.read(in));
        }
    }
}
