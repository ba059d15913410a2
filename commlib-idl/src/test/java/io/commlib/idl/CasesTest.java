package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the compiler to {@code src/test/resources/cases}; {@code -Dgolden.update=true} rewrites what is expected. */
class CasesTest {

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatIsExpected() throws IOException {
        return CaseFolder.all().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> {
                    String actual = folder.actual();
                    if (Boolean.getBoolean("golden.update")) {
                        Files.writeString(folder.expected(), actual);
                    }
                    assertThat(actual).isEqualTo(Files.readString(folder.expected()));
                }));
    }

    @Test
    void casesThatAreNamedValidHaveAModelAndTheOthersHaveAnErrorOrAWarning() throws IOException {
        for (CaseFolder folder : CaseFolder.all()) {
            Compilation compilation = folder.compile();
            if (folder.name().startsWith("valid-")) {
                assertThat(compilation.diagnostics()).as(folder.name()).isEmpty();
                assertThat(compilation.model()).as(folder.name()).isNotNull();
            } else {
                assertThat(compilation.diagnostics()).as(folder.name()).isNotEmpty();
            }
        }
    }
}
