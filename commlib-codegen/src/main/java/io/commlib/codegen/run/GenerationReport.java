package io.commlib.codegen.run;

import io.commlib.idl.diagnostic.Diagnostic;
import java.util.List;

/**
 * What came of a {@link GenerationRun}.
 *
 * @param outcome how it ended
 * @param types how many Java files there are for the interface files, written now or before; 0 if it failed
 * @param written how many files were written
 * @param deleted how many files were deleted
 * @param diagnostics what there is to say about the interface files, sorted by file, line and column; the warnings again if
 *     the run was up to date
 * @param omitted how many more diagnostics there are than the limit lets through
 */
public record GenerationReport(
        Outcome outcome, int types, int written, int deleted, List<Diagnostic> diagnostics, int omitted) {

    static final GenerationReport NOTHING_TO_DO = new GenerationReport(Outcome.NOTHING_TO_DO, 0, 0, 0, List.of(), 0);

    /** How a run ended. */
    public enum Outcome {
        /** There is no interface file, and there was none before. */
        NOTHING_TO_DO,
        /** Nothing changed since the last run, and no file was touched. */
        UP_TO_DATE,
        /** There are no mistakes; nothing was to be written. */
        VALID,
        /** The output is that of the interface files as they are now. */
        GENERATED,
        /** The diagnostics say why; the output is as it was. */
        FAILED
    }

    /** Copies the list. */
    public GenerationReport {
        diagnostics = List.copyOf(diagnostics);
    }

    static GenerationReport upToDate(RunState last) {
        return new GenerationReport(
                Outcome.UP_TO_DATE, last.ownFiles().size(), 0, 0, last.warnings(), last.omittedWarnings());
    }

    static GenerationReport failed(Generation generation) {
        return new GenerationReport(Outcome.FAILED, 0, 0, 0, generation.diagnostics(), generation.omitted());
    }

    static GenerationReport valid(Generation generation) {
        return of(Outcome.VALID, generation, 0, 0);
    }

    static GenerationReport generated(Generation generation, int written, int deleted) {
        return of(Outcome.GENERATED, generation, written, deleted);
    }

    private static GenerationReport of(Outcome outcome, Generation generation, int written, int deleted) {
        return new GenerationReport(
                outcome, generation.files().size(), written, deleted, generation.diagnostics(), generation.omitted());
    }
}
