package io.commlib.gateway.config;

import io.commlib.idl.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords that stand in a file although they should not: hidden wherever a line of it is shown. */
final class Secrets {

    private static final Pattern PASSWORD =
            Pattern.compile("://[^:@/\\s]*:(?<uri>\\S+)@|key_password\\s*:\\s*(?<key>[^\\s,}]+)");
    private static final Pattern VARIABLE = Pattern.compile("[\"']?\\$\\{[^}]*}[\"']?");

    private Secrets() {}

    /** Whether a password is written out. */
    static boolean isIn(String text) {
        return !hide(text).equals(text);
    }

    /** The same with stars, as many as there were characters, so that carets stay right. */
    static Diagnostic hide(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.rule(),
                diagnostic.severity(),
                diagnostic.position(),
                diagnostic.length(),
                hide(diagnostic.message()),
                diagnostic.suggestion() == null ? null : hide(diagnostic.suggestion()),
                hide(diagnostic.sourceLine()),
                diagnostic.caret());
    }

    private static String hide(String text) {
        StringBuilder hidden = new StringBuilder(text);
        Matcher matcher = PASSWORD.matcher(text);
        while (matcher.find()) {
            String group = matcher.group("uri") == null ? "key" : "uri";
            if (!VARIABLE.matcher(matcher.group(group)).matches()) {
                int length = matcher.end(group) - matcher.start(group);
                hidden.replace(matcher.start(group), matcher.end(group), "*".repeat(length));
            }
        }
        return hidden.toString();
    }
}
