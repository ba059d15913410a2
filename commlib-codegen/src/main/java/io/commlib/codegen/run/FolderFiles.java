package io.commlib.codegen.run;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** Finds files in a folder, at any depth. */
final class FolderFiles {

    private FolderFiles() {}

    /** All files, sorted by path. */
    static List<Path> list(Path root) throws IOException {
        return list(root, "", Integer.MAX_VALUE);
    }

    /**
     * All interface files, sorted by path; none if there is no such folder.
     *
     * @throws IOException if there are more than {@code limit}
     */
    static List<Path> listInterfaces(Path root, int limit) throws IOException {
        return Files.isDirectory(root) ? list(root, Library.SUFFIX, limit) : List.of();
    }

    private static List<Path> list(Path root, String suffix, int limit) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (attributes.isRegularFile() && file.toString().endsWith(suffix)) {
                            if (files.size() == limit) {
                                throw new IOException(root + " has more than " + limit + " interface files");
                            }
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(files);
        return files;
    }

    /** The path of a file relative to the folder, with {@code /}. */
    static String pathIn(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
