package io.commlib.idl;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Model;
import io.commlib.idl.resolve.Loader;
import io.commlib.idl.resolve.Resolved;
import io.commlib.idl.resolve.Resolver;
import io.commlib.idl.resolve.SourceFile;
import io.commlib.idl.rule.Rules;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** From interface files to a checked model, or to all that is wrong with them. Safe for use by many threads. */
public final class InterfaceCompiler {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic diagnostic) -> diagnostic.position().file())
            .thenComparingInt(diagnostic -> diagnostic.position().line())
            .thenComparingInt(diagnostic -> diagnostic.position().column());

    private final Limits limits;

    /** A compiler with the limits that suit people. */
    public InterfaceCompiler() {
        this(Limits.DEFAULT);
    }

    /**
     * A compiler with limits of one's own.
     *
     * @param limits how much it takes before it answers with a diagnostic
     */
    public InterfaceCompiler(Limits limits) {
        this.limits = limits;
    }

    /**
     * Compiles the files of one source root together. Never throws because of what is in them.
     *
     * @param sources all files of the source root, in any order
     * @param dependencies finds the imports that are not among {@code sources}
     * @return the model, or what is wrong
     */
    public Compilation compile(Collection<InterfaceSource> sources, ImportResolver dependencies) {
        SortedMap<String, SourceFile> files = Loader.load(sources, dependencies, limits);
        Resolved resolved = Resolver.resolve(files, limits);
        Rules.check(resolved, limits);
        return compilation(resolved);
    }

    private Compilation compilation(Resolved resolved) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        boolean failed = false;
        int omitted = 0;
        for (SourceFile file : resolved.files()) {
            file.out().collected().stream()
                    .filter(diagnostic -> !file.imported() || diagnostic.severity() == Severity.ERROR)
                    .forEach(diagnostics::add);
            omitted += file.out().omitted();
            failed |= file.out().failed();
            texts.add(file.out().text());
        }
        diagnostics.sort(BY_PLACE);
        int kept = Math.min(diagnostics.size(), limits.diagnostics());
        return new Compilation(
                failed ? null : new Model(resolved.documents()),
                diagnostics.subList(0, kept),
                omitted + diagnostics.size() - kept,
                texts);
    }
}
