package acme.types;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Frozen;
import io.commlib.runtime.codec.Keys;
import io.commlib.runtime.codec.MessageReader;
import io.commlib.runtime.codec.MessageWriter;
import io.commlib.runtime.codec.Violations;
import io.commlib.runtime.error.BadMessageException;
import java.io.IOException;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The alias {@code acme.types.Lookup}.
 *
 * @param value {@code value}
 */
@Generated("io.commlib.codegen")
@NullMarked
public record Lookup(Map<Alias, Names> value) {

    /** Reads and writes it. */
    public static final Codec<Lookup> CODEC = new MessageCodec();

    /**
     * Checks what it is given, and copies collections.
     *
     * @throws BadMessageException naming everything that does not follow its declaration
     */
    public Lookup {
        value = Frozen.map(value);
        Violations.none()
                .required("", value)
                .throwIfAny("Lookup");
    }

    /** {@return the value as text} */
    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static final class MessageCodec implements Codec<Lookup> {
        @Override
        public void write(MessageWriter out, Lookup value) throws IOException {
            Codecs.map(Keys.of(Keys.of(Keys.STRING, Name::new, Name::value), Alias::new, Alias::value), Names.CODEC).write(out, value.value);
        }

        @Override
        public Lookup read(MessageReader in) throws IOException {
            return new Lookup(in.map(Keys.of(Keys.of(Keys.STRING, Name::new, Name::value), Alias::new, Alias::value), Names.CODEC));
        }
    }
}
