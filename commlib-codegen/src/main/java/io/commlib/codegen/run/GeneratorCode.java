package io.commlib.codegen.run;

import io.commlib.idl.source.InterfaceSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The generator's own code as an input of what it generates: a new version makes new output, and so does a snapshot that
 * was built again under the same version. Read once per JVM.
 */
final class GeneratorCode {

    private static @Nullable Long checksum;

    private GeneratorCode() {}

    static synchronized long checksum() throws IOException {
        Long known = checksum;
        if (known == null) {
            Checksum sum = new Checksum();
            byte[] buffer = new byte[1 << 16];
            for (Class<?> part : List.of(GeneratorCode.class, InterfaceSource.class)) {
                for (Path file : files(part)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        sum.addAll(in, buffer);
                    }
                }
            }
            known = sum.value();
            checksum = known;
        }
        return known;
    }

    private static List<Path> files(Class<?> part) throws IOException {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("cannot find the code of " + part.getName());
        }
        try {
            Path location = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(location) ? List.of(location) : FolderFiles.list(location);
        } catch (URISyntaxException e) {
            throw new IOException("cannot find the code of " + part.getName(), e);
        }
    }
}
