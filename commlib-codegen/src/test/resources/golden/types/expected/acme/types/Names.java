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

/**
 * The alias {@code acme.types.Names}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Names(List<Name> value) {

    /** Reads and writes it. */
    public static final Codec<Names> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Names {
        value = Frozen.list(value);
        Violations.none()
                .required("", value)
                .throwIfAny("Names");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Names> {
        @Override
        public void write(MessageWriter out, Names value) throws IOException {
            Codecs.list(Name.CODEC).write(out, value.value);
        }

        @Override
        public Names read(MessageReader in) throws IOException {
            return new Names(in.list(Name.CODEC));
        }
    }
}
