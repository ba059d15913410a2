package io.commlib.codegen.testing;

import io.commlib.codegen.JavaFile;
import io.commlib.idl.Compilation;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with interface files, and what is expected of them in {@code expected}. */
public record GoldenCase(Path folder, Compilation compilation) {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    /** All cases, by name. */
    public static List<GoldenCase> all() throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        for (Path folder : list(ROOT, 1)) {
            List<InterfaceSource> sources = new ArrayList<>();
            for (Path file : list(folder, 1)) {
                if (file.toString().endsWith(".commlib.yaml")) {
                    sources.add(InterfaceSource.read(folder, file, Limits.DEFAULT));
                }
            }
            cases.add(new GoldenCase(folder, Interfaces.compile(sources)));
        }
        return cases;
    }

    /** What is expected, by path. */
    public Map<String, String> expected() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = folder.resolve("expected");
        if (Files.exists(root)) {
            for (Path file : list(root, Integer.MAX_VALUE)) {
                if (Files.isRegularFile(file)) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            }
        }
        return files;
    }

    /** Makes these files the expected ones. */
    public void update(List<JavaFile> files) throws IOException {
        Path root = folder.resolve("expected");
        for (String path : expected().keySet()) {
            Files.delete(root.resolve(path));
        }
        for (JavaFile file : files) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private static List<Path> list(Path root, int depth) throws IOException {
        try (Stream<Path> paths = Files.walk(root, depth)) {
            return paths.filter(path -> !path.equals(root)).sorted().toList();
        }
    }
}
