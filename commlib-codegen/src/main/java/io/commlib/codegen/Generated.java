package io.commlib.codegen;

import io.commlib.idl.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a run of the generator.
 *
 * @param files sorted by path; none when there are errors
 * @param diagnostics what the JVM cannot hold, sorted by file, line and column
 */
public record Generated(List<JavaFile> files, List<Diagnostic> diagnostics) {

    /** Copies the lists. */
    public Generated {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }
}
