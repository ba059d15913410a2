package io.commlib.runtime.codec;

import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * How messages become bytes and bytes messages. Immutable and thread-safe.
 *
 * <p>What comes from outside is bounded: {@link #MAX_DEPTH} levels, {@link #MAX_BYTES} bytes, 1,000 digits of a number.
 */
public final class Encoding {

    /** The most levels of nesting that are read, and of JSON that are written. */
    public static final int MAX_DEPTH = 100;

    /** The most bytes of one message that are read. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    /** JSON in UTF-8; absent fields are left out. */
    public static final Encoding JSON = new Encoding(false, false);

    /** CBOR (RFC 8949); absent fields are left out. Needs jackson-dataformat-cbor. */
    public static final Encoding CBOR = new Encoding(true, false);

    private final boolean cbor;
    private final boolean absentAsNull;

    private Encoding(boolean cbor, boolean absentAsNull) {
        this.cbor = cbor;
        this.absentAsNull = absentAsNull;
    }

    /**
     * The same encoding, with {@code null} for absent fields.
     *
     * @return a copy
     */
    public Encoding withAbsentAsNull() {
        return new Encoding(cbor, true);
    }

    /**
     * Whether it is JSON, and not CBOR.
     *
     * @return true of {@link #JSON}, and of what was made of it
     */
    public boolean isJson() {
        return !cbor;
    }

    /**
     * Writes a message.
     *
     * @param <T> its type
     * @param codec of the message
     * @param value the message
     * @return its bytes. In JSON they are one well-formed value, in UTF-8 and of no more than {@link #MAX_DEPTH} levels, whatever
     *     the codec does
     * @throws BadMessageException if it cannot be written: it is nested too deep, or holds half of a surrogate pair, or its codec
     *     writes no well-formed value
     * @throws IllegalStateException if this is CBOR and its library is not there
     */
    public <T> byte[] encode(Codec<T> codec, T value) {
        try (Output output = cbor ? CborFormat.output() : JsonOutput.open()) {
            return write(output, codec, value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    /**
     * Reads a message.
     *
     * @param <T> its type
     * @param codec of the message
     * @param bytes the message and nothing else
     * @return the message
     * @throws BadMessageException if it does not follow its declaration, is not well-formed or is larger than allowed
     * @throws IllegalStateException if this is CBOR and its library is not there
     */
    public <T> T decode(Codec<T> codec, byte[] bytes) {
        return decode(codec, bytes, 0, bytes.length);
    }

    /**
     * Reads a message.
     *
     * @param <T> its type
     * @param codec of the message
     * @param bytes what holds the message
     * @param offset where it begins
     * @param length how long it is
     * @return the message
     * @throws BadMessageException if it does not follow its declaration, is not well-formed or is larger than allowed
     * @throws IllegalStateException if this is CBOR and its library is not there
     */
    public <T> T decode(Codec<T> codec, byte[] bytes, int offset, int length) {
        if (length > MAX_BYTES) {
            throw new BadMessageException(
                    "message",
                    List.of(new Violation("", "must have at most " + MAX_BYTES + " bytes, but has " + length)));
        }
        try (Input input = cbor ? CborFormat.input(bytes, offset, length) : JsonInput.open(bytes, offset, length)) {
            return read(input, codec);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    @Override
    public String toString() {
        return cbor ? "CBOR" : "JSON";
    }

    private static <T> T read(Input input, Codec<T> codec) {
        MessageReader reader = input.reader();
        try {
            if (!input.begin()) {
                throw reader.problem("is empty");
            }
            T value = codec.read(reader);
            if (!input.end()) {
                throw reader.problem("has something after its end");
            }
            return value;
        } catch (BadMessageException e) {
            throw ReadFailure.located(e, reader);
        } catch (IOException e) {
            throw ReadFailure.broken(e, reader);
        }
    }

    private <T> byte[] write(Output output, Codec<T> codec, T value) {
        try {
            codec.write(new MessageWriter(output, absentAsNull), value);
            return output.toBytes();
        } catch (IOException e) {
            String problem = "cannot be written: " + e.getMessage();
            throw new BadMessageException("message", List.of(new Violation(output.path(), problem)), e);
        }
    }
}
