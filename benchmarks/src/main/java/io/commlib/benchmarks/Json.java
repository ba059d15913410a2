package io.commlib.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * How contenders that carry bytes make them of the same records: as most programs do, with jackson-databind, here with the
 * module that makes it fastest.
 *
 * @param <T> the record
 */
public final class Json<T> {

    /** Shared by all. */
    public static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new BlackbirdModule()).build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    /**
     * Makes one.
     *
     * @param type the record
     */
    public Json(Class<T> type) {
        reader = MAPPER.readerFor(type);
        writer = MAPPER.writerFor(type);
    }

    /**
     * Writes.
     *
     * @param message what
     * @return UTF-8
     */
    public byte[] encode(T message) {
        try {
            return writer.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads.
     *
     * @param bytes UTF-8
     * @return the record
     */
    public T decode(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
