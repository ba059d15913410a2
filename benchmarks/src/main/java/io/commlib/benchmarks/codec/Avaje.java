package io.commlib.benchmarks.codec;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.commlib.benchmarks.model.Path;
import io.commlib.benchmarks.model.Pose;
import io.commlib.benchmarks.model.Reading;

/**
 * avaje-jsonb, which generates adapters with an annotation processor.
 *
 * @param <T> the record's type
 * @param type its generated adapter
 * @param record to write
 */
@Json.Import({Path.class, Pose.class, Reading.class})
record Avaje<T>(JsonType<T> type, T record) implements RecordCodec {

    @Override
    public byte[] write() {
        return type.toJsonBytes(record);
    }

    @Override
    public Object read(byte[] bytes) {
        return type.fromJson(bytes);
    }
}
