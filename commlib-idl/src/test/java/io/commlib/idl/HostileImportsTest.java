package io.commlib.idl;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files and imports without end are answered with diagnostics. The timeout is there to end a hang, not to measure. */
@Timeout(60)
class HostileImportsTest {

    private static final String HEAD = "commlib: 1\nnamespace: acme.robot\n";

    @Test
    void moreFilesThanTheLimitAreRefused() {
        Limits few = new Limits(1_000, 3, 1_000, 64, 1_000, 100, 100, 100, 10, 100);
        List<InterfaceSource> sources = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            sources.add(InterfaceSource.of("a" + i + ".commlib.yaml", "commlib: 1\nnamespace: n" + i + "\n"));
        }
        assertThat(only(new InterfaceCompiler(few).compile(sources, ImportResolver.NONE))
                        .rule())
                .isEqualTo("too-many-files");
    }

    @Test
    void moreImportsThanTheLimitAreRefused() {
        Limits one = new Limits(1_000, 3, 1_000, 64, 1_000, 100, 100, 100, 1, 100);
        Compilation compilation = new InterfaceCompiler(one)
                .compile(
                        List.of(
                                InterfaceSource.of(
                                        "a.commlib.yaml",
                                        HEAD + "imports:\n  b: b.commlib.yaml\n  c: b.commlib.yaml\n"),
                                InterfaceSource.of("b.commlib.yaml", "commlib: 1\nnamespace: b\n")),
                        ImportResolver.NONE);
        assertThat(only(compilation).rule()).isEqualTo("too-many-imports");
        assertThat(only(compilation).position().line()).isEqualTo(5);
    }

    @Test
    void aChainOfImportsThatNeverEndsDoes() {
        ImportResolver endless = path -> {
            int number = Integer.parseInt(path.substring(1, path.indexOf('.')));
            String next = "x" + (number + 1);
            return InterfaceSource.of(
                    path,
                    "commlib: 1\nnamespace: n" + number + "\nimports: { n: " + next
                            + ".commlib.yaml }\nmessages: { M: { fields: { m: n.M? } } }\n");
        };
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(InterfaceSource.of(
                                "a.commlib.yaml",
                                HEAD + "imports: { n: x0.commlib.yaml }\nmessages: { M: { fields: { m: n.M? } } }\n")),
                        endless);
        assertThat(only(compilation).rule()).isEqualTo("too-many-files");
    }

    @Test
    void aDependencyThatCannotBeReadIsReportedAtTheImport() {
        Compilation compilation = new InterfaceCompiler()
                .compile(
                        List.of(InterfaceSource.of("a.commlib.yaml", HEAD + "imports:\n  geo: geo.commlib.yaml\n")),
                        path -> {
                            throw new IOException("the jar is broken");
                        });
        Diagnostic diagnostic = only(compilation);
        assertThat(diagnostic.rule()).isEqualTo("file-unreadable");
        assertThat(diagnostic.message()).contains("the jar is broken");
        assertThat(diagnostic.position().line()).isEqualTo(4);
    }

    private static Diagnostic only(Compilation compilation) {
        assertThat(compilation.diagnostics()).hasSize(1);
        return compilation.diagnostics().get(0);
    }
}
