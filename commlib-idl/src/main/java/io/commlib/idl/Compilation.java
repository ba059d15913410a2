package io.commlib.idl;

import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Excerpt;
import io.commlib.idl.diagnostic.Severity;
import io.commlib.idl.model.Model;
import io.commlib.idl.model.Position;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a run of the {@link InterfaceCompiler}. Used by one thread at a time. */
public final class Compilation {

    private final @Nullable Model model;
    private final List<Diagnostic> diagnostics;
    private final int omitted;
    private final Map<String, SourceText> texts = new LinkedHashMap<>();

    Compilation(@Nullable Model model, List<Diagnostic> diagnostics, int omitted, List<SourceText> texts) {
        this.model = model;
        this.diagnostics = List.copyOf(diagnostics);
        this.omitted = omitted;
        texts.forEach(text -> this.texts.put(text.source().displayPath(), text));
    }

    /** The model, or null when there are errors. */
    public @Nullable Model model() {
        return model;
    }

    /** What there is to say, sorted by file, line and column; without those that {@link #omitted()} counts. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** How many more diagnostics there are than the limit lets through. */
    public int omitted() {
        return omitted;
    }

    /** Every file that was read, imported ones included, sorted by path. */
    public List<InterfaceSource> sources() {
        return texts.values().stream().map(SourceText::source).toList();
    }

    /**
     * Makes a diagnostic for a place in one of the files that were read.
     *
     * @param position from this run's model
     * @param rule the id of the rule, kebab-case
     * @param severity how bad it is
     * @param message what is wrong, one sentence without a full stop
     * @param suggestion what to do, or null
     * @return the diagnostic, with the line it is about
     */
    public Diagnostic diagnosticAt(
            Position position, String rule, Severity severity, String message, @Nullable String suggestion) {
        SourceText text = texts.get(position.file());
        return text == null
                ? new Diagnostic(rule, severity, position, 1, message, suggestion, "", position.column())
                : Excerpt.of(text, new Span(position.line(), position.column(), 1))
                        .diagnostic(rule, severity, message, suggestion);
    }
}
