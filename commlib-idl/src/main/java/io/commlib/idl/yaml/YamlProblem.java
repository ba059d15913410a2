package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Span;
import org.jspecify.annotations.Nullable;

/** Ends the reading of an entry, or of the file. Has no stack trace: it is no fault of the program. */
final class YamlProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RuleId rule;
    private final transient Span span;
    private final transient @Nullable String suggestion;
    private final boolean fatal;

    private YamlProblem(RuleId rule, Span span, String message, @Nullable String suggestion, boolean fatal) {
        super(message, null, false, false);
        this.rule = rule;
        this.span = span;
        this.suggestion = suggestion;
        this.fatal = fatal;
    }

    static YamlProblem syntax(Span span, String message, @Nullable String suggestion) {
        return new YamlProblem(RuleId.YAML_SYNTAX, span, message, suggestion, false);
    }

    static YamlProblem feature(Span span, String message, @Nullable String suggestion) {
        return new YamlProblem(RuleId.YAML_FEATURE, span, message, suggestion, false);
    }

    static YamlProblem limit(RuleId rule, Span span, String message, @Nullable String suggestion) {
        return new YamlProblem(rule, span, message, suggestion, true);
    }

    RuleId rule() {
        return rule;
    }

    Span span() {
        return span;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }

    /** Whether the rest of the file is not to be read. */
    boolean fatal() {
        return fatal;
    }
}
