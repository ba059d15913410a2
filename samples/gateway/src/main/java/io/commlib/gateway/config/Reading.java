package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.DiagnosticPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a file.
 *
 * @param config null when there are errors
 * @param diagnostics what is wrong, in the order of the file, without passwords
 * @param omitted how many more there are
 * @param files all that was read, to be watched
 */
public record Reading(@Nullable GatewayConfig config, List<Diagnostic> diagnostics, int omitted, Set<Path> files) {

    /** The diagnostics as people read them; empty when there are none. */
    public String problems() {
        return DiagnosticPrinter.print(diagnostics, omitted);
    }
}
