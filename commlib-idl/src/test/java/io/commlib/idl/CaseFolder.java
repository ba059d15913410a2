package io.commlib.idl;

import io.commlib.idl.diagnostic.DiagnosticPrinter;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/cases}: interface files, those of dependencies below {@code deps}, and in {@code
 * expected.txt} what comes of them: the diagnostics as printed, then the model, if there is one.
 */
record CaseFolder(Path root) {

    static final Path ALL = Path.of("src/test/resources/cases");

    static List<CaseFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(CaseFolder::new).toList();
        }
    }

    String name() {
        return root.getFileName().toString();
    }

    Path expected() {
        return root.resolve("expected.txt");
    }

    List<InterfaceSource> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".commlib.yaml"))
                    .filter(file -> !file.startsWith(root.resolve("deps")))
                    .sorted()
                    .map(file -> read(relative(root, file), relative(root, file), file))
                    .toList();
        }
    }

    ImportResolver dependencies() {
        Path deps = root.resolve("deps");
        return path -> {
            Path file = deps.resolve(path);
            return Files.exists(file) ? read(path, "deps.jar!/" + path, file) : null;
        };
    }

    Compilation compile() throws IOException {
        return new InterfaceCompiler().compile(sources(), dependencies());
    }

    String actual() throws IOException {
        Compilation compilation = compile();
        String diagnostics = DiagnosticPrinter.print(compilation.diagnostics(), compilation.omitted());
        return compilation.model() == null ? diagnostics : diagnostics + ModelText.of(compilation.model());
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static InterfaceSource read(String path, String displayPath, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return InterfaceSource.read(path, displayPath, in, Limits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
