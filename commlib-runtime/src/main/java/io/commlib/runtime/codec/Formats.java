package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;

/** The two formats, each made when first used. */
final class Formats {

    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final int MAX_NAME_LENGTH = 10_000;

    private Formats() {}

    static JsonFactory json() {
        return Json.FACTORY;
    }

    static JsonFactory cbor() {
        try {
            return Cbor.FACTORY;
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "CBOR needs com.fasterxml.jackson.dataformat:jackson-dataformat-cbor on the class path;"
                            + " add it as a dependency, or use JSON",
                    e);
        }
    }

    private static final class Json {
        static final JsonFactory FACTORY = bounded(new JsonFactoryBuilder())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    private static final class Cbor {
        static final JsonFactory FACTORY = bounded(CBORFactory.builder()).build();
    }

    private static <F extends JsonFactory, B extends TSFBuilder<F, B>> B bounded(B builder) {
        return builder.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Encoding.MAX_DEPTH)
                        .maxDocumentLength(Encoding.MAX_BYTES)
                        .maxStringLength(Encoding.MAX_BYTES)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER);
    }
}
