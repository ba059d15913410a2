package io.commlib.codegen.run;

import io.commlib.codegen.JavaFile;
import java.nio.charset.StandardCharsets;

/** A generated file as it is written: in ASCII, so that it means the same in whatever encoding it is compiled. */
final class OutputFile {

    private final String path;
    private final byte[] content;

    OutputFile(JavaFile file) {
        this.path = file.path();
        this.content = file.text().getBytes(StandardCharsets.US_ASCII);
    }

    /** Relative to the output folder, with {@code /}. */
    String path() {
        return path;
    }

    /** What it says; not a copy, so leave it alone. */
    byte[] content() {
        return content;
    }

    /** What to record of it. */
    OwnFile own() {
        return new OwnFile(path, Checksum.of(content));
    }
}
