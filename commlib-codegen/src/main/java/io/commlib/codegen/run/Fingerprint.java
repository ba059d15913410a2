package io.commlib.codegen.run;

import io.commlib.idl.source.InterfaceSource;
import java.io.IOException;

/**
 * What the output of a run depends on, but for where it goes and what its {@link ClassPath} answered.
 *
 * @param inputs of the paths and contents of the interface files, and of what can be set
 * @param generator of the code that generates
 */
record Fingerprint(long inputs, long generator) {

    static Fingerprint of(GenerationRequest request, Inputs inputs) throws IOException {
        Checksum checksum = new Checksum().addNumber(request.warningsFail() ? 1 : 0);
        for (InterfaceSource source : inputs.sources()) {
            checksum.addWhole(source.path()).addWhole(source.content());
        }
        return new Fingerprint(checksum.value(), GeneratorCode.checksum());
    }
}
