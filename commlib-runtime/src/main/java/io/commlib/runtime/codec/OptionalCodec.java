package io.commlib.runtime.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Of a value in a container that may be null. */
final class OptionalCodec<T> implements Codec<@Nullable T> {

    private final Codec<T> codec;

    OptionalCodec(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public void write(MessageWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.output().nothing();
        } else {
            codec.write(out, value);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // it does not see that T is nullable here
    public @Nullable T read(MessageReader in) throws IOException {
        if (in.input().isNull()) {
            in.skip();
            return null;
        }
        return codec.read(in);
    }
}
