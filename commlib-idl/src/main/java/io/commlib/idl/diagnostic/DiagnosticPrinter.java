package io.commlib.idl.diagnostic;

import java.util.List;
import java.util.Locale;

/**
 * Writes diagnostics as people and editors read them:
 *
 * <pre>{@code
 * acme/robot.commlib.yaml:31:5: error: unknown key 'requets' of an rpc [unknown-key]
 *     requets:  { a: int64 = 0 }
 *     ^~~~~~~
 *   help: did you mean 'request'?
 * }</pre>
 */
public final class DiagnosticPrinter {

    private DiagnosticPrinter() {}

    /**
     * Writes one.
     *
     * @param diagnostic what to write
     * @return one to four lines, each ended by a line feed
     */
    public static String print(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        print(diagnostic, out);
        return out.toString();
    }

    /**
     * Writes many, then how many were left out.
     *
     * @param diagnostics what to write, in this order
     * @param omitted how many more there are
     * @return lines, each ended by a line feed; empty when there is nothing to say
     */
    public static String print(List<Diagnostic> diagnostics, int omitted) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            print(diagnostic, out);
        }
        if (omitted > 0) {
            out.append("and ").append(omitted).append(" more\n");
        }
        return out.toString();
    }

    private static void print(Diagnostic diagnostic, StringBuilder out) {
        out.append(diagnostic.position().file())
                .append(':')
                .append(diagnostic.position().line())
                .append(':')
                .append(diagnostic.position().column())
                .append(": ")
                .append(diagnostic.severity().name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(diagnostic.message())
                .append(" [")
                .append(diagnostic.rule())
                .append("]\n");
        if (!diagnostic.sourceLine().isEmpty()) {
            out.append(diagnostic.sourceLine()).append('\n');
            appendCaret(diagnostic, out);
        }
        if (diagnostic.suggestion() != null) {
            out.append("  help: ").append(diagnostic.suggestion()).append('\n');
        }
    }

    /** Below the source line; a tab stays a tab, so that the caret stands where the text stands in any terminal. */
    private static void appendCaret(Diagnostic diagnostic, StringBuilder out) {
        String line = diagnostic.sourceLine();
        for (int i = 0; i < diagnostic.caret() - 1; i++) {
            out.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
        }
        out.append('^');
        out.append("~".repeat(Math.max(0, Math.min(diagnostic.length(), line.length() - diagnostic.caret() + 1) - 1)));
        out.append('\n');
    }
}
