package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.DiagnosticPrinter;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.Position;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CompilationTest {

    private static final String ROBOT = "commlib: 1\nnamespace: acme.robot\nmessages:\n  Sonar: {}\n";

    @Test
    void aDiagnosticCanBeMadeForAPlaceOfTheModel() {
        Compilation compilation = compile(InterfaceSource.of("robot.commlib.yaml", ROBOT));
        Model model = Objects.requireNonNull(compilation.model());
        Position position = model.documents().get(0).declarations().get(0).position();
        Diagnostic diagnostic =
                compilation.diagnosticAt(position, "too-wide", Severity.ERROR, "too many fields", "split it");
        assertThat(DiagnosticPrinter.print(diagnostic))
                .isEqualTo(
                        "robot.commlib.yaml:4:3: error: too many fields [too-wide]\n  Sonar: {}\n  ^\n  help: split it\n");
    }

    @Test
    void aDiagnosticForAPlaceElsewhereHasNoLine() {
        Compilation compilation = compile(InterfaceSource.of("robot.commlib.yaml", ROBOT));
        Diagnostic diagnostic =
                compilation.diagnosticAt(new Position("other", 3, 4), "r", Severity.WARNING, "message", null);
        assertThat(DiagnosticPrinter.print(diagnostic)).isEqualTo("other:3:4: warning: message [r]\n");
    }

    @Test
    void theOrderOfTheSourcesMakesNoDifference() {
        List<InterfaceSource> sources = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            sources.add(InterfaceSource.of("f" + i + ".commlib.yaml", ROBOT.replace("{}", "{ felds: {} }")));
        }
        String expected = DiagnosticPrinter.print(compile(sources).diagnostics(), 0);
        Collections.reverse(sources);
        assertThat(DiagnosticPrinter.print(compile(sources).diagnostics(), 0))
                .isEqualTo(expected)
                .contains("f7.commlib");
    }

    @Test
    void theSourcesThatWereReadIncludeImportedOnes() {
        InterfaceSource geometry =
                InterfaceSource.of("geo.commlib.yaml", "commlib: 1\nnamespace: geo\nmessages: { Pose: {} }\n");
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(
                                InterfaceSource.of(
                                        "robot.commlib.yaml",
                                        "commlib: 1\nnamespace: acme\nimports: { g: geo.commlib.yaml }\nmessages: { M: { fields: { p: g.Pose } } }\n")),
                        path -> path.equals("geo.commlib.yaml") ? geometry : null);
        assertThat(compilation.sources())
                .extracting(InterfaceSource::path)
                .containsExactly("geo.commlib.yaml", "robot.commlib.yaml");
        assertThat(Objects.requireNonNull(compilation.model()).documents())
                .extracting(document -> document.path() + " " + document.imported())
                .containsExactly("geo.commlib.yaml true", "robot.commlib.yaml false");
    }

    @Test
    void nothingToCompileIsAnEmptyModel() {
        assertThat(Objects.requireNonNull(compile(List.of()).model()).documents())
                .isEmpty();
    }

    private static Compilation compile(InterfaceSource source) {
        return compile(List.of(source));
    }

    private static Compilation compile(List<InterfaceSource> sources) {
        return new InterfaceCompiler().compile(sources, ImportResolver.NONE);
    }
}
