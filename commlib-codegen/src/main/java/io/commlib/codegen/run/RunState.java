package io.commlib.codegen.run;

import io.commlib.idl.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves for the next.
 *
 * @param fingerprint the {@link Fingerprint} of a run that is complete; null if it failed or was broken off
 * @param outputFolder where its files are, relative to the folder of the state: a copy of a project must never touch the
 *     original
 * @param ownFiles every file that it wrote or was about to write, each path once
 * @param interfaceFiles the interface files of the source root that it generated from
 * @param answers what its {@link ClassPath} was asked, and answered
 * @param warnings what it had to say
 * @param omittedWarnings how much more it had to say
 * @param stamp of its files as they were when it was complete: the {@link OutputFolder#stamp} of them
 */
record RunState(
        @Nullable Long fingerprint,
        String outputFolder,
        List<OwnFile> ownFiles,
        List<String> interfaceFiles,
        Map<String, String> answers,
        List<Diagnostic> warnings,
        int omittedWarnings,
        long stamp) {

    static final RunState NONE = new RunState(null, "", List.of(), List.of(), Map.of(), List.of(), 0, 0);

    /** The paths of its files. */
    Set<String> ownPaths() {
        return ownFiles.stream().map(OwnFile::path).collect(Collectors.toSet());
    }

    /**
     * The state while this run is under way: all files that may be there are its own.
     *
     * @param earlier the paths of the files of the run before
     */
    RunState begun(Set<String> earlier) {
        Map<String, OwnFile> either = new TreeMap<>();
        earlier.forEach(path -> either.put(path, new OwnFile(path, 0)));
        ownFiles.forEach(own -> either.put(own.path(), own));
        return new RunState(
                null, outputFolder, List.copyOf(either.values()), interfaceFiles, Map.of(), List.of(), 0, 0);
    }

    /** The same without what could make the next run believe that there is nothing to do. */
    RunState forgotten() {
        return new RunState(null, outputFolder, ownFiles, interfaceFiles, Map.of(), List.of(), 0, 0);
    }

    /** The same of a run whose files are written. */
    RunState stamped(long filesStamp) {
        return new RunState(
                fingerprint, outputFolder, ownFiles, interfaceFiles, answers, warnings, omittedWarnings, filesStamp);
    }
}
