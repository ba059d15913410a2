package io.commlib.runtime.codec;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads one type, streaming, in JSON or CBOR alike. Implementations are stateless and thread-safe.
 *
 * @param <T> the type
 */
public interface Codec<T extends @Nullable Object> {

    /**
     * Writes one value.
     *
     * @param out where to
     * @param value what
     * @throws IOException when the output fails
     */
    void write(MessageWriter out, T value) throws IOException;

    /**
     * Reads one value. The reader stands before the value, and is left after it: all of it has to be read or skipped.
     *
     * @param in where from
     * @return the value
     * @throws IOException when the input is not well-formed
     * @throws io.commlib.runtime.error.BadMessageException when the value does not follow its declaration
     */
    T read(MessageReader in) throws IOException;
}
