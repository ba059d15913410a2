package io.commlib.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP connections of this machine, as Linux lists them. */
public final class Connections {

    private static final String ESTABLISHED = "01";

    private Connections() {}

    /** Those to a port that are open on both sides, one line each. */
    public static Set<String> to(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(table -> connections(table, ":%04X".formatted(port)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> connections(Path table, String port) {
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.trim().split("\\s+"))
                    .filter(row -> row[2].endsWith(port) && row[3].equals(ESTABLISHED))
                    .map(row -> "connection from " + row[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
