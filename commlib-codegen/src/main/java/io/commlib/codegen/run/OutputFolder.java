package io.commlib.codegen.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder in which a run owns some of the files. */
record OutputFolder(Path folder) {

    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * Tells cheaply whether anybody has touched one of the files since: a checksum of when each was last changed, and how
     * long it is.
     */
    long stamp(Collection<OwnFile> files) {
        Checksum checksum = new Checksum();
        File parent = folder.toFile();
        for (OwnFile own : files) {
            File file = new File(parent, own.path());
            checksum.addNumber(file.lastModified()).addNumber(file.length());
        }
        return checksum.value();
    }

    /** Whether all files are there, as they were written. */
    boolean holds(Collection<OwnFile> files) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (OwnFile file : files) {
            // Without Path and Files: over a thousand files in a young JVM that takes half the time.
            try (InputStream in = new FileInputStream(folder + "/" + file.path())) {
                if (new Checksum().addAll(in, buffer).value() != file.checksum()) {
                    return false;
                }
            } catch (FileNotFoundException e) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the files that are not there or say something else.
     *
     * @return how many those were
     */
    int write(Collection<OutputFile> files) throws IOException {
        int written = 0;
        Set<Path> made = new HashSet<>();
        for (OutputFile file : files) {
            Path target = file(file.path());
            if (!says(target, file.content())) {
                if (made.add(target.getParent())) {
                    Files.createDirectories(target.getParent());
                }
                Files.write(target, file.content());
                written++;
            }
        }
        return written;
    }

    private static boolean says(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /**
     * Deletes those of the files that are there, and the folders that they leave empty.
     *
     * @return how many those were
     */
    int delete(Collection<String> paths) throws IOException {
        int deleted = 0;
        for (String path : paths) {
            Path file = file(path);
            if (Files.deleteIfExists(file)) {
                deleted++;
            }
            deleteEmpty(file.getParent());
        }
        return deleted;
    }

    private void deleteEmpty(@Nullable Path directory) throws IOException {
        if (directory != null && directory.startsWith(folder) && deleteIfEmpty(directory)) {
            deleteEmpty(directory.getParent());
        }
    }

    private static boolean deleteIfEmpty(Path directory) throws IOException {
        try {
            Files.delete(directory);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    private Path file(String path) throws IOException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IOException("not inside of " + folder + ": " + path);
        }
        return file;
    }
}
