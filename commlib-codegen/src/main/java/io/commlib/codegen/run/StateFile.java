package io.commlib.codegen.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Keeps a {@link RunState} in a file. The file is replaced as a whole, and ends with a checksum: it holds either all of a
 * state or, when something else wrote it, none.
 */
record StateFile(Path file) {

    boolean exists() {
        return Files.exists(file);
    }

    /** How to name a folder in a state: relative to this file where that can be. */
    String relative(Path folder) {
        return Objects.equals(file.getRoot(), folder.getRoot())
                ? file.resolveSibling("").relativize(folder).toString()
                : folder.toString();
    }

    /** The folder that a state names. */
    Path resolve(String relative) {
        return file.resolveSibling(relative).normalize();
    }

    /** The last state, or an empty one if there is no file or not one that this version wrote. */
    RunState read() throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return RunState.NONE;
        }
        int length = content.length - Long.BYTES;
        if (length < 0 || ByteBuffer.wrap(content, length, Long.BYTES).getLong() != checksum(content, length)) {
            return RunState.NONE;
        }
        return StateFormat.decode(ByteBuffer.wrap(content, 0, length));
    }

    /** Writes a state in the place of the last one. */
    void write(RunState state) throws IOException {
        byte[] content = StateFormat.encode(state);
        ByteBuffer whole = ByteBuffer.allocate(content.length + Long.BYTES)
                .put(content)
                .putLong(checksum(content, content.length));
        Path complete = file.resolveSibling(file.getFileName() + ".new");
        Files.write(complete, whole.array());
        Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static long checksum(byte[] content, int length) {
        return new Checksum().add(content, length).value();
    }
}
