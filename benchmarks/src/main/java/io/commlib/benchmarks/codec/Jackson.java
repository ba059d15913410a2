package io.commlib.benchmarks.codec;

import io.commlib.benchmarks.Json;

/**
 * jackson-databind, with Blackbird.
 *
 * @param <T> the record's type
 * @param json for the type
 * @param record to write
 */
record Jackson<T>(Json<T> json, T record) implements RecordCodec {

    @Override
    public byte[] write() {
        return json.encode(record);
    }

    @Override
    public Object read(byte[] bytes) {
        return json.decode(bytes);
    }
}
