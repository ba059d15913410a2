package io.commlib.benchmarks.codec;

import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Encoding;

/**
 * Ours: the generated codec, in JSON or CBOR.
 *
 * @param <T> the record's type
 * @param encoding which
 * @param codec generated
 * @param record to write
 */
record Commlib<T>(Encoding encoding, Codec<T> codec, T record) implements RecordCodec {

    @Override
    public byte[] write() {
        return encoding.encode(codec, record);
    }

    @Override
    public Object read(byte[] bytes) {
        return encoding.decode(codec, bytes);
    }
}
