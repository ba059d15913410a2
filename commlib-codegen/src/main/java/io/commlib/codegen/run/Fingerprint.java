package io.commlib.codegen.run;

import io.commlib.idl.source.InterfaceSource;
import java.io.IOException;

/**
 * A checksum of what the output of a run depends on, but for where it goes and what its {@link ClassPath} answered: the
 * paths and contents of the interface files, what can be set, and the code that generates.
 */
final class Fingerprint {

    private Fingerprint() {}

    static long of(GenerationRequest request, Inputs inputs) throws IOException {
        Checksum checksum =
                new Checksum().addNumber(GeneratorCode.checksum()).addNumber(request.warningsFail() ? 1 : 0);
        for (InterfaceSource source : inputs.sources()) {
            checksum.addWhole(source.path()).addWhole(source.content());
        }
        return checksum.value();
    }
}
