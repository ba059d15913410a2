package io.commlib.codegen.run;

import io.commlib.codegen.Generated;
import io.commlib.codegen.JavaGenerator;
import io.commlib.idl.Compilation;
import io.commlib.idl.InterfaceCompiler;
import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What interface files come to, in memory.
 *
 * @param files what to write
 * @param diagnostics what there is to say, sorted by file, line and column
 * @param omitted how many more diagnostics there are than the limit lets through
 * @param failed whether the diagnostics keep the files from being written
 */
record Generation(List<OutputFile> files, List<Diagnostic> diagnostics, int omitted, boolean failed) {

    private static final Comparator<Diagnostic> BY_POSITION = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.position().file())
            .thenComparing(diagnostic -> diagnostic.position().line())
            .thenComparing(diagnostic -> diagnostic.position().column());

    /** Compiles, generates, and sees that the classes of what is only imported are there. */
    static Generation of(GenerationRequest request, Inputs inputs, ClassPath classPath) throws IOException {
        Compilation compilation = new InterfaceCompiler().compile(inputs.sources(), classPath);
        List<Diagnostic> diagnostics = new ArrayList<>(compilation.diagnostics());
        List<OutputFile> files = List.of();
        Model model = compilation.model();
        if (model != null) {
            Generated generated = JavaGenerator.generate(compilation);
            files = generated.files().stream().map(OutputFile::new).toList();
            diagnostics.addAll(generated.diagnostics());
            diagnostics.addAll(MissingClasses.of(compilation, model, classPath));
        }
        diagnostics.sort(BY_POSITION);
        boolean failed = model == null
                || diagnostics.stream()
                        .anyMatch(diagnostic -> request.warningsFail() || diagnostic.severity() == Severity.ERROR);
        return new Generation(files, diagnostics, compilation.omitted(), failed);
    }
}
