package ros.std;

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
 * The alias {@code ros.std.KeyCodec}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record KeyCodec(Codec value) {

    /** Reads and writes it. */
    public static final io.commlib.runtime.codec.Codec<KeyCodec> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public KeyCodec {
        Violations.none()
                .required("", value)
                .throwIfAny("KeyCodec");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements io.commlib.runtime.codec.Codec<KeyCodec> {
        @Override
        public void write(MessageWriter out, KeyCodec value) throws IOException {
            Codec.CODEC.write(out, value.value);
        }

        @Override
        public KeyCodec read(MessageReader in) throws IOException {
            return new KeyCodec(Codec.CODEC.read(in));
        }
    }
}
