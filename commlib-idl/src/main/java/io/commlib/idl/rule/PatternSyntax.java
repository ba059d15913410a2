package io.commlib.idl.rule;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.Type;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.ConstraintsSyntax;
import io.commlib.idl.yaml.YamlScalar;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A pattern is a regular expression, and not a long one. */
final class PatternSyntax implements ConstraintRule {

    private final Limits limits;

    PatternSyntax(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void check(ConstraintsSyntax constraints, Type type, Diagnostics out) {
        YamlScalar pattern = constraints.written().get("pattern");
        if (pattern == null || !ConstraintTargets.takes(type, "pattern")) {
            return;
        }
        if (pattern.text().length() > limits.patternLength()) {
            out.report(
                    RuleId.BAD_PATTERN,
                    pattern.span(),
                    "a pattern has at most " + limits.patternLength() + " characters, but this one has "
                            + pattern.text().length());
            return;
        }
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException bad) {
            int index = Math.min(
                    Math.max(bad.getIndex(), 0), Math.max(pattern.text().length() - 1, 0));
            out.report(
                    RuleId.BAD_PATTERN,
                    pattern.part(index, index + 1),
                    "the pattern is no regular expression: " + reason(bad),
                    "patterns are those of java.util.regex");
        }
    }

    /** JDK 17 has no words for a backslash at the end; later ones have. */
    private static String reason(PatternSyntaxException bad) {
        boolean endsInBackslash = bad.getDescription().equals("Unexpected internal error")
                && bad.getPattern().endsWith("\\");
        return endsInBackslash ? "Unescaped trailing backslash" : bad.getDescription();
    }
}
