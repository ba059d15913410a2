package io.commlib.benchmarks.codec;

import io.avaje.jsonb.Jsonb;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Path;
import io.commlib.benchmarks.model.Reading;
import io.commlib.runtime.codec.Encoding;

/** The contenders, in the order in which they run: the baseline right after what is compared with it most. */
enum Library {
    COMMLIB_CBOR("commlib CBOR") {
        @Override
        RecordCodec of(Reading reading) {
            return new Commlib<>(Encoding.CBOR, Reading.CODEC, reading);
        }

        @Override
        RecordCodec of(Path path) {
            return new Commlib<>(Encoding.CBOR, Path.CODEC, path);
        }
    },
    COMMLIB_JSON("commlib JSON") {
        @Override
        RecordCodec of(Reading reading) {
            return new Commlib<>(Encoding.JSON, Reading.CODEC, reading);
        }

        @Override
        RecordCodec of(Path path) {
            return new Commlib<>(Encoding.JSON, Path.CODEC, path);
        }
    },
    JACKSON("jackson-databind") {
        @Override
        RecordCodec of(Reading reading) {
            return new Jackson<>(new Json<>(Reading.class), reading);
        }

        @Override
        RecordCodec of(Path path) {
            return new Jackson<>(new Json<>(Path.class), path);
        }
    },
    AVAJE("avaje-jsonb") {
        @Override
        RecordCodec of(Reading reading) {
            return new Avaje<>(Jsonb.builder().build().type(Reading.class), reading);
        }

        @Override
        RecordCodec of(Path path) {
            return new Avaje<>(Jsonb.builder().build().type(Path.class), path);
        }
    },
    PROTOBUF("protobuf-java") {
        @Override
        RecordCodec of(Reading reading) {
            return Protobuf.of(reading);
        }

        @Override
        RecordCodec of(Path path) {
            return Protobuf.of(path);
        }
    };

    private final String label;

    Library(String label) {
        this.label = label;
    }

    abstract RecordCodec of(Reading reading);

    abstract RecordCodec of(Path path);

    @Override
    public String toString() {
        return label;
    }
}
