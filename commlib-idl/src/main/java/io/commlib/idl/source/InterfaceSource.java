package io.commlib.idl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of one interface file, not yet looked at. Immutable.
 *
 * <p>The {@code read} methods never take more than {@link Limits#fileBytes()} and one byte more, however large the file
 * is: that one byte tells the compiler that the file is too large.
 */
public final class InterfaceSource {

    private final String path;
    private final String displayPath;
    private final byte[] content;

    private InterfaceSource(String path, String displayPath, byte[] content) {
        this.path = path;
        this.displayPath = displayPath;
        this.content = content;
    }

    /**
     * A file that is in memory.
     *
     * @param path relative to its root, with {@code /}, such as {@code acme/robot.commlib.yaml}
     * @param text what it says
     * @return the file; diagnostics show {@code path}
     */
    public static InterfaceSource of(String path, String text) {
        return of(path, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file that is in memory.
     *
     * @param path relative to its root, with {@code /}, such as {@code acme/robot.commlib.yaml}
     * @param displayPath the path as diagnostics show it
     * @param content what it says, in UTF-8; not copied, so leave it alone afterwards
     * @return the file
     */
    public static InterfaceSource of(String path, String displayPath, byte[] content) {
        return new InterfaceSource(path, displayPath, content);
    }

    /**
     * Reads a file below a source root.
     *
     * @param root the source root
     * @param file the file, somewhere below {@code root}; diagnostics show it as given here
     * @param limits how much to read at most
     * @return the file
     * @throws IOException if it cannot be read
     */
    public static InterfaceSource read(Path root, Path file, Limits limits) throws IOException {
        String path =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        try (InputStream in = Files.newInputStream(file)) {
            return read(path, file.toString(), in, limits);
        }
    }

    /**
     * Reads a file from a stream, such as an entry of a jar.
     *
     * @param path relative to its root, with {@code /}
     * @param displayPath the path as diagnostics show it
     * @param in what it says; left open
     * @param limits how much to read at most
     * @return the file
     * @throws IOException if it cannot be read
     */
    public static InterfaceSource read(String path, String displayPath, InputStream in, Limits limits)
            throws IOException {
        return of(path, displayPath, in.readNBytes(limits.fileBytes() + 1));
    }

    /** Its path relative to its root, with {@code /}: what others write to import it. */
    public String path() {
        return path;
    }

    /** Its path as diagnostics show it. */
    public String displayPath() {
        return displayPath;
    }

    /** What it says, in UTF-8 if all is well; not a copy, so leave it alone. */
    public byte[] content() {
        return content;
    }

    @Override
    public String toString() {
        return displayPath;
    }
}
