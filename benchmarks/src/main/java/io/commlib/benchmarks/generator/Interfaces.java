package io.commlib.benchmarks.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Interface files with as many messages as wanted: a hundred in each, of eight fields, which name each other. */
final class Interfaces {

    private static final int PER_FILE = 100;

    private Interfaces() {}

    /**
     * Writes them.
     *
     * @param folder empty
     * @param messages how many in all
     * @return the folder
     */
    static Path write(Path folder, int messages) throws IOException {
        for (int first = 0; first < messages; first += PER_FILE) {
            StringBuilder file = new StringBuilder();
            file.append("commlib: 1\nnamespace: bench.part")
                    .append(first / PER_FILE)
                    .append("\nmessages:\n");
            for (int i = first; i < Math.min(messages, first + PER_FILE); i++) {
                file.append(message(i, first));
            }
            Files.writeString(
                    Files.createDirectories(folder).resolve("part" + first / PER_FILE + ".commlib.yaml"), file);
        }
        return folder;
    }

    private static String message(int number, int first) {
        return """
                  Message%1$d:
                    description: The message of number %1$d.
                    fields:
                      id:       { type: int64, description: Which one. }
                      name:     string
                      distance: { type: float64, default: 0.001, min: 0, unit: m }
                      active:   bool = true
                      tags:     list<string>
                      limits:   map<string, float64>
                      note:     string?
                      before:   %2$s
                """.indent(2).formatted(number, number == first ? "timestamp?" : "Message" + (number - 1) + "?");
    }
}
