package io.commlib.codegen.run;

import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The interface files to generate for.
 *
 * @param sources all of them, by path; the source root's own go before those of dependencies
 * @param ownPaths of those in the source root, sorted
 */
record Inputs(Collection<InterfaceSource> sources, List<String> ownPaths) {

    /** Whether there is nothing to generate for, and no dependency in which there could be. */
    static boolean areNone(GenerationRequest request) throws IOException {
        for (Dependency dependency : request.dependencies()) {
            if (dependency.generated()) {
                return false;
            }
        }
        return FolderFiles.listInterfaces(request.sourceRoot(), Limits.DEFAULT.files())
                .isEmpty();
    }

    static Inputs collect(GenerationRequest request, ClassPath classPath) throws IOException {
        Map<String, InterfaceSource> byPath = new TreeMap<>();
        List<Path> ownFiles = FolderFiles.listInterfaces(request.sourceRoot(), Limits.DEFAULT.files());
        for (Path file : ownFiles) {
            InterfaceSource source = InterfaceSource.read(request.sourceRoot(), file, Limits.DEFAULT);
            byPath.put(source.path(), source);
        }
        List<String> ownPaths = List.copyOf(byPath.keySet());
        for (InterfaceSource source : classPath.generatedSources()) {
            byPath.putIfAbsent(source.path(), source);
        }
        return new Inputs(new ArrayList<>(byPath.values()), ownPaths);
    }
}
