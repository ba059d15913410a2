package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Brings files into a container by the command that it runs. */
final class ContainerFiles {

    private ContainerFiles() {}

    /** A command of the shell that writes a file. */
    static String write(byte[] content, String file) {
        return "echo " + Base64.getEncoder().encodeToString(content) + " | base64 -d > " + file;
    }

    /** A command of the shell that writes a file as it is on this machine. */
    static String copy(Path from, String file) {
        try {
            return write(Files.readAllBytes(from), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
