package io.commlib.codegen.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds interface files in a folder. */
final class InterfaceFolder {

    private InterfaceFolder() {}

    /**
     * All interface files at any depth, sorted by path.
     *
     * @throws IOException if there are more than {@code limit}
     */
    static List<Path> list(Path root, int limit) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.find(
                root,
                Integer.MAX_VALUE,
                (path, attributes) ->
                        attributes.isRegularFile() && path.toString().endsWith(Library.SUFFIX),
                FileVisitOption.FOLLOW_LINKS)) {
            files = all.limit(limit + 1L).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (files.size() > limit) {
            throw new IOException(root + " has more than " + limit + " interface files");
        }
        return files;
    }

    /** The path of a file relative to the folder, with {@code /}. */
    static String pathIn(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
