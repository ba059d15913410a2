package io.commlib.codegen.run;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to generate, from what, and where to.
 *
 * @param sourceRoot the folder of the project's own {@code *.commlib.yaml} files, at any depth; it may not exist
 * @param dependencies where imports are looked up that are not in the source root, in this order
 * @param outputFolder where to write; only files that a run recorded as its own are ever deleted in it
 * @param stateFile where to record the run, outside of the output folder; a file beside it, with {@code .lock} at the end
 *     of its name, keeps runs apart
 * @param packedFolder where the build tool copies the interface files to, so that copies of those that are gone get
 *     deleted, or null if it does not
 * @param warningsFail whether a warning fails the run as an error does
 */
public record GenerationRequest(
        Path sourceRoot,
        List<Dependency> dependencies,
        Path outputFolder,
        Path stateFile,
        @Nullable Path packedFolder,
        boolean warningsFail) {

    /** Copies the list and makes the paths absolute. */
    public GenerationRequest {
        dependencies = List.copyOf(dependencies);
        sourceRoot = absolute(sourceRoot);
        outputFolder = absolute(outputFolder);
        stateFile = absolute(stateFile);
        packedFolder = packedFolder == null ? null : absolute(packedFolder);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
