package io.commlib.codegen;

import io.commlib.codegen.limit.JvmLimits;
import io.commlib.codegen.naming.JavaNames;
import io.commlib.codegen.type.JavaTypes;
import io.commlib.codegen.type.Literals;
import io.commlib.codegen.type.Scopes;
import io.commlib.idl.Compilation;
import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Model;
import java.util.Comparator;
import java.util.List;

/** From a checked model to Java sources. The same model always gives the same files, byte for byte. */
public final class JavaGenerator {

    private JavaGenerator() {}

    /**
     * Generates what the files of the source root declare. What they import is used as it is.
     *
     * @param compilation without errors
     * @return the files, or what the JVM cannot hold
     * @throws IllegalArgumentException if the compilation has no model
     */
    public static Generated generate(Compilation compilation) {
        Model model = compilation.model();
        if (model == null) {
            throw new IllegalArgumentException("the compilation has errors, so there is nothing to generate");
        }
        List<Document> documents = model.documents().stream()
                .filter(document -> !document.imported())
                .toList();
        JavaNames names = new JavaNames(model);
        List<Diagnostic> diagnostics = JvmLimits.check(documents, names).stream()
                .map(problem -> compilation.diagnosticAt(
                        problem.position(), "jvm-limit", Severity.ERROR, problem.message(), problem.suggestion()))
                .toList();
        return diagnostics.isEmpty()
                ? new Generated(files(model, names, documents), List.of())
                : new Generated(List.of(), diagnostics);
    }

    private static List<JavaFile> files(Model model, JavaNames names, List<Document> documents) {
        JavaTypes types = new JavaTypes(model, names);
        Scopes scopes = new Scopes(model, types);
        Files files = new Files(types, scopes, new Literals(types, scopes));
        return documents.stream()
                .flatMap(document -> files.of(document).stream())
                .parallel()
                .map(Files.Task::write)
                .sorted(Comparator.comparing(JavaFile::path))
                .toList();
    }
}
