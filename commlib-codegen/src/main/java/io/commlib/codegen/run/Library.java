package io.commlib.codegen.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one dependency, be it packed in a jar or not. */
sealed interface Library extends Closeable permits JarLibrary, FolderLibrary, AbsentLibrary {

    /** How the name of an interface file ends. */
    String SUFFIX = ".commlib.yaml";

    /** Where a jar holds its interface files. */
    String INTERFACE_FOLDER = "META-INF/commlib/";

    /** Opens whatever is at the location: a folder, a jar, or nothing that could hold entries. */
    static Library open(Path location) throws IOException {
        if (Files.isDirectory(location)) {
            return new FolderLibrary(location);
        }
        if (location.toString().endsWith(".jar") && Files.isRegularFile(location)) {
            return JarLibrary.open(location);
        }
        return new AbsentLibrary();
    }

    /** Whether there is such an entry, a file. */
    boolean has(String entry);

    /** The content of an entry, or null if there is none. */
    @Nullable
    InputStream read(String entry) throws IOException;

    /**
     * The paths of all interface files, relative to {@link #INTERFACE_FOLDER}, sorted.
     *
     * @throws IOException if there are more than {@code limit}, or if one has a path that leads elsewhere
     */
    List<String> interfaceFiles(int limit) throws IOException;

    /** How to name an entry to people. */
    String display(String entry);
}
