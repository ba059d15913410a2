package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One program to start, and how to know that it is up.
 *
 * @param port the port of this machine at which it accepts connections when it is up
 * @param environment variables set in addition to those of this JVM
 * @param command the program and its arguments
 */
record Launch(int port, Map<String, String> environment, List<String> command) {

    static Launch of(int port, String... command) {
        return new Launch(port, Map.of(), List.of(command));
    }

    Process start(Path log) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
