package io.commlib.codegen.run;

import io.commlib.codegen.naming.JavaNames;
import io.commlib.idl.Compilation;
import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Import;
import io.commlib.idl.model.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees that the classes of interface files that are only imported come with one of the dependencies: they are used as they
 * are, and nothing is generated for them.
 */
final class MissingClasses {

    private static final String RULE = "missing-classes";

    private final JavaNames names;
    private final ClassPath classPath;
    private final Map<String, Document> imported = new HashMap<>();

    private MissingClasses(Model model, ClassPath classPath) {
        this.names = new JavaNames(model);
        this.classPath = classPath;
        model.documents().stream().filter(Document::imported).forEach(file -> imported.put(file.path(), file));
    }

    /** What to say of each import that leads to a file without its classes. */
    static List<Diagnostic> of(Compilation compilation, Model model, ClassPath classPath) throws IOException {
        MissingClasses check = new MissingClasses(model, classPath);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Document document : model.documents()) {
            for (Import written : document.imports()) {
                Document target = check.imported.get(written.path());
                String missing = target == null ? null : check.firstMissing(target);
                if (missing != null) {
                    diagnostics.add(check.diagnostic(compilation, written, missing));
                }
            }
        }
        return diagnostics;
    }

    private @Nullable String firstMissing(Document document) throws IOException {
        for (Declaration declaration : document.declarations()) {
            String name = names.of(declaration.name()).toString();
            if (!JavaNames.isInline(declaration) && !classPath.has(name.replace('.', '/') + ".class")) {
                return name;
            }
        }
        return null;
    }

    private Diagnostic diagnostic(Compilation compilation, Import written, String missing) {
        String dependency = classPath.nameOfDependencyWith(written.path());
        return compilation.diagnosticAt(
                written.position(),
                RULE,
                Severity.ERROR,
                written.path() + " comes with " + dependency + ", but no dependency brings its class " + missing,
                "name " + dependency
                        + " in generateFromDependencies to generate its classes here, or add the dependency"
                        + " that brings them");
    }
}
