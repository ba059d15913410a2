package io.commlib.idl.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds imported files that are not in the source root: those in {@code META-INF/commlib} of the dependencies. */
@FunctionalInterface
public interface ImportResolver {

    /** Finds nothing: the source root is all there is. */
    ImportResolver NONE = path -> null;

    /**
     * Finds a file. Called from one thread at a time, and at most once per path in a run.
     *
     * @param path as written in the import: relative, with {@code /}, without {@code ..}
     * @return the file, whose {@link InterfaceSource#path()} is that path, or null when there is none
     * @throws IOException if it is there and cannot be read; the import is answered with a diagnostic
     */
    @Nullable
    InterfaceSource resolve(String path) throws IOException;
}
