package io.commlib.runtime.codec;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.IOException;

/** CBOR, if its library is there. Nothing but this and what it makes knows the library, so that JSON does without. */
final class CborFormat {

    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final int MAX_NAME_LENGTH = 10_000;

    private CborFormat() {}

    static Input input(byte[] bytes, int offset, int length) throws IOException {
        checkThatItIsThere();
        return Library.input(bytes, offset, length);
    }

    static Output output() throws IOException {
        checkThatItIsThere();
        return Library.output();
    }

    private static void checkThatItIsThere() {
        try {
            Library.load();
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "CBOR needs com.fasterxml.jackson.dataformat:jackson-dataformat-cbor on the class path;"
                            + " add it as a dependency, or use JSON",
                    e);
        }
    }

    /** Made when first used. */
    private static final class Library {

        private static final CBORFactory FACTORY = CBORFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Encoding.MAX_DEPTH)
                        .maxDocumentLength(Encoding.MAX_BYTES)
                        .maxStringLength(Encoding.MAX_BYTES)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .disable(CBORFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
                .build();

        static void load() {
            // by being called
        }

        static Input input(byte[] bytes, int offset, int length) throws IOException {
            return new CborInput(FACTORY.createParser(bytes, offset, length));
        }

        static Output output() throws IOException {
            return new CborOutput(FACTORY);
        }
    }
}
