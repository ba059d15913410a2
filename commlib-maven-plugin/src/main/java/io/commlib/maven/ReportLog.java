package io.commlib.maven;

import io.commlib.codegen.run.GenerationReport;
import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.DiagnosticPrinter;
import io.commlib.idl.diagnostic.Severity;
import org.apache.maven.plugin.logging.Log;

/** Tells what came of a run: each problem at its place, then one line. */
record ReportLog(Log log) {

    void write(GenerationReport report) {
        for (Diagnostic diagnostic : report.diagnostics()) {
            DiagnosticPrinter.print(diagnostic).lines().forEach(line -> write(diagnostic.severity(), line));
        }
        if (report.omitted() > 0) {
            log.warn("and " + report.omitted() + " more");
        }
        switch (report.outcome()) {
            case NOTHING_TO_DO -> log.info("commlib: no interface files");
            case UP_TO_DATE -> log.info("commlib: up to date (" + types(report) + ")");
            case VALID -> log.info("commlib: no mistakes (" + types(report) + ")");
            case GENERATED ->
                log.info("commlib: generated " + types(report) + " (" + count(report.written(), "file") + " written, "
                        + report.deleted() + " deleted)");
            case FAILED -> log.debug("commlib: nothing was generated");
        }
    }

    private void write(Severity severity, String line) {
        if (severity == Severity.ERROR) {
            log.error(line);
        } else {
            log.warn(line);
        }
    }

    static String reasonOfFailure(GenerationReport report) {
        return report.diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)
                ? "the interface files have mistakes"
                : "the interface files have warnings, which fail this build (failOnWarning)";
    }

    private static String types(GenerationReport report) {
        return count(report.types(), "type");
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
