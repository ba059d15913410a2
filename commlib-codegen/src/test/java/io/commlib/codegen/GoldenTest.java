package io.commlib.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.codegen.testing.CompiledSources;
import io.commlib.codegen.testing.GoldenCase;
import io.commlib.codegen.testing.Interfaces;
import io.commlib.codegen.testing.RoundTrip;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Interface files beside what is generated from them. Run with {@code -Dgolden.update=true} to rewrite the latter. */
class GoldenTest {

    static Stream<GoldenCase> cases() throws IOException {
        return GoldenCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsGeneratedIsWhatIsExpected(GoldenCase golden) throws IOException {
        List<JavaFile> files = Interfaces.generate(golden.compilation());
        if (Boolean.getBoolean("golden.update")) {
            golden.update(files);
        }
        TreeMap<String, String> generated = new TreeMap<>();
        files.forEach(file -> generated.put(file.path(), file.text()));

        assertThat(generated).isEqualTo(golden.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsGeneratedCompilesWithoutAWarningAndRandomValuesSurviveJsonAndCbor(GoldenCase golden) {
        CompiledSources classes = CompiledSources.of(Interfaces.generate(golden.compilation()));

        int values = new RoundTrip(golden.compilation(), classes).run(25);

        assertThat(values).isPositive();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatingTwiceGivesTheSame(GoldenCase golden) {
        assertThat(Interfaces.generate(golden.compilation())).isEqualTo(Interfaces.generate(golden.compilation()));
    }
}
