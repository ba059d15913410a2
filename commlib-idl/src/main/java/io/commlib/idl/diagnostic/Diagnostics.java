package io.commlib.idl.diagnostic;

import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, up to a limit. Used by one thread at a time. */
public final class Diagnostics {

    private final SourceText text;
    private final int limit;
    private final List<Diagnostic> collected = new ArrayList<>();
    private int omitted;
    private boolean failed;

    /**
     * Nothing is wrong yet.
     *
     * @param text the file
     * @param limit how many to keep; the others are counted
     */
    public Diagnostics(SourceText text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /**
     * Reports a problem.
     *
     * @param rule what it breaks
     * @param span where
     * @param message what is wrong, one sentence without a full stop
     */
    public void report(RuleId rule, Span span, String message) {
        report(rule, span, message, null);
    }

    /**
     * Reports a problem.
     *
     * @param rule what it breaks
     * @param span where
     * @param message what is wrong, one sentence without a full stop
     * @param suggestion what to do, or null
     */
    public void report(RuleId rule, Span span, String message, @Nullable String suggestion) {
        report(rule.id(), rule.severity(), span, message, suggestion);
    }

    /**
     * Reports a problem of a file that is read like an interface file and has rules of its own.
     *
     * @param rule the id of what it breaks, kebab-case
     * @param severity how bad it is
     * @param span where
     * @param message what is wrong, one sentence without a full stop
     * @param suggestion what to do, or null
     */
    public void report(String rule, Severity severity, Span span, String message, @Nullable String suggestion) {
        failed |= severity == Severity.ERROR;
        if (collected.size() < limit) {
            collected.add(Excerpt.of(text, span).diagnostic(rule, severity, message, suggestion));
        } else {
            omitted++;
        }
    }

    /** The file. */
    public SourceText text() {
        return text;
    }

    /** Whether there is an error among what was reported. */
    public boolean failed() {
        return failed;
    }

    /** What was reported, in that order. */
    public List<Diagnostic> collected() {
        return collected;
    }

    /** How many more were reported than the limit. */
    public int omitted() {
        return omitted;
    }
}
