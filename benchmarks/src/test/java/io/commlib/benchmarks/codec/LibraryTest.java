package io.commlib.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LibraryTest {

    /** avaje-jsonb reads some numbers with an error in the last bit. */
    private static final Comparator<Double> ALMOST = new DoubleComparator(1e-12);

    @ParameterizedTest
    @EnumSource
    void readsTheRecordThatItWrote(Library library) throws IOException {
        for (String record : List.of("reading", "path")) {
            RecordCodec codec = CodecBenchmark.codec(library, record);
            Object read = codec.read(codec.write());

            if (library == Library.AVAJE) {
                assertThat(read)
                        .usingRecursiveComparison()
                        .withComparatorForType(ALMOST, Double.class)
                        .isEqualTo(codec.record());
            } else {
                assertThat(read).isEqualTo(codec.record());
            }
        }
    }
}
