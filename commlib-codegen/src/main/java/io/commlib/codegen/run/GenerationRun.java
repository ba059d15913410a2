package io.commlib.codegen.run;

import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * One run of the generator. Afterwards the output folder holds what a first run into an empty folder would have written,
 * whatever happened before, and no file was touched that said so already. A run takes these steps:
 *
 * <ol>
 *   <li>Wait until no other run works on the same output, and read what the last one left.
 *   <li>Collect the interface files: those of the source root, and those of dependencies that bring no classes for them.
 *   <li>Compare. If these files, the settings and the generator are those of the last run, if the dependencies answer what
 *       they answered then, and if each generated file is as it was written, then the output is up to date.
 *   <li>Generate in memory: compile the interface files, with imports looked up in the dependencies; make Java of them; see
 *       that the classes of files that are only imported are there.
 *   <li>If there are errors, forget that the last run was complete, and leave its files as they are.
 *   <li>Delete copies of interface files that are gone, and the files of the last run if they are in another folder.
 *   <li>Record which files are about to be touched, so that the next run knows its own even if this one is broken off.
 *   <li>Delete the files that are gone, then write those that changed.
 *   <li>Record the run.
 * </ol>
 *
 * <p>Runs in several threads and processes may share an output folder if they share the state file.
 *
 * <p>Most runs of most builds find nothing to do, in a JVM that has just started: what the first three steps call does
 * without streams, lambdas and comparisons of records, since the JVM takes longer to link these than all the rest takes.
 */
public final class GenerationRun {

    private final GenerationRequest request;
    private final StateFile stateFile;

    private GenerationRun(GenerationRequest request) {
        this.request = request;
        this.stateFile = new StateFile(request.stateFile());
    }

    /**
     * Brings an output folder up to date.
     *
     * @param request what to generate, from what, and where to
     * @return what came of it; mistakes in interface files are in its diagnostics
     * @throws IOException if a file or a jar cannot be read or written; the next run is right all the same
     */
    public static GenerationReport execute(GenerationRequest request) throws IOException {
        return new GenerationRun(request).execute();
    }

    /**
     * Looks for mistakes, and neither reads nor writes what a run leaves.
     *
     * @param request what to check; its output folder and state file are not used
     * @return what is wrong
     * @throws IOException if a file or a jar cannot be read
     */
    public static GenerationReport check(GenerationRequest request) throws IOException {
        try (ClassPath classPath = new ClassPath(request.dependencies(), Limits.DEFAULT)) {
            Generation generation = Generation.of(request, Inputs.collect(request, classPath), classPath);
            return generation.failed() ? GenerationReport.failed(generation) : GenerationReport.valid(generation);
        }
    }

    private GenerationReport execute() throws IOException {
        if (!stateFile.exists() && Inputs.areNone(request)) {
            return GenerationReport.NOTHING_TO_DO;
        }
        RunLock lock = RunLock.acquire(request.stateFile());
        try {
            return executeAlone();
        } finally {
            lock.release();
        }
    }

    private GenerationReport executeAlone() throws IOException {
        try (ClassPath classPath = new ClassPath(request.dependencies(), Limits.DEFAULT)) {
            RunState last = stateFile.read();
            Inputs inputs = Inputs.collect(request, classPath);
            Long fingerprint = Fingerprint.of(request, inputs);
            if (isUpToDate(last, fingerprint, classPath)) {
                return GenerationReport.upToDate(last);
            }
            Generation generation = Generation.of(request, inputs, classPath);
            if (generation.failed()) {
                stateFile.write(last.forgotten());
                return GenerationReport.failed(generation);
            }
            RunState next = new RunState(
                    fingerprint,
                    stateFile.relative(request.outputFolder()),
                    generation.files().stream().map(OutputFile::own).toList(),
                    inputs.ownPaths(),
                    classPath.answers(),
                    generation.diagnostics(),
                    generation.omitted(),
                    0);
            return synchronize(last, next, generation);
        }
    }

    private boolean isUpToDate(RunState last, Long fingerprint, ClassPath classPath) throws IOException {
        return fingerprint.equals(last.fingerprint())
                && stateFile.relative(request.outputFolder()).equals(last.outputFolder())
                && classPath.stillAnswers(last.answers())
                && isUntouched(new OutputFolder(request.outputFolder()), last);
    }

    /** Files that were touched may still say the same, in a copy of the project for instance. */
    private static boolean isUntouched(OutputFolder output, RunState last) throws IOException {
        return output.stamp(last.ownFiles()) == last.stamp() || output.holds(last.ownFiles());
    }

    private GenerationReport synchronize(RunState last, RunState next, Generation generation) throws IOException {
        OutputFolder output = new OutputFolder(request.outputFolder());
        Set<String> lastPaths = last.ownPaths();
        int deleted = 0;
        if (request.packedFolder() != null) {
            new OutputFolder(request.packedFolder()).delete(difference(last.interfaceFiles(), next.interfaceFiles()));
        }
        if (!last.outputFolder().equals(next.outputFolder())) {
            deleted = new OutputFolder(stateFile.resolve(last.outputFolder())).delete(lastPaths);
            lastPaths = Set.of();
        }
        stateFile.write(next.begun(lastPaths));
        deleted += output.delete(difference(lastPaths, next.ownPaths()));
        int written = output.write(generation.files());
        stateFile.write(next.stamped(output.stamp(next.ownFiles())));
        return GenerationReport.generated(generation, written, deleted);
    }

    private static Set<String> difference(Collection<String> all, Collection<String> without) {
        Set<String> difference = new TreeSet<>(all);
        difference.removeAll(Set.copyOf(without));
        return difference;
    }
}
