package io.commlib.codegen.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A project on disk, to change and to run the generator on. */
final class TestProject {

    final Path folder;
    final Path output;
    final Path state;
    final List<Dependency> dependencies = new ArrayList<>();
    Path sourceRoot;
    boolean warningsFail;

    TestProject(Path folder) {
        this(folder, folder.resolve("target/generated-sources/commlib"));
    }

    TestProject(Path folder, Path output) {
        this.folder = folder;
        this.output = output;
        this.sourceRoot = folder.resolve("src/main/commlib");
        this.state = folder.resolve("target/commlib/generate.state");
    }

    /** An interface file with one message. */
    static String message(String namespace, String name, String... fields) {
        StringBuilder text =
                new StringBuilder("commlib: 1\nnamespace: " + namespace + "\nmessages:\n  " + name + ":\n");
        text.append("    fields:\n");
        for (String field : fields) {
            text.append("      ").append(field).append('\n');
        }
        return text.toString();
    }

    TestProject write(String path, String text) {
        return writeFile(source(path), text);
    }

    TestProject delete(String path) throws IOException {
        Files.delete(source(path));
        return this;
    }

    Path source(String path) {
        return sourceRoot.resolve(path);
    }

    Path packed() {
        return folder.resolve("target/classes/META-INF/commlib");
    }

    Path generated(String path) {
        return output.resolve(path);
    }

    GenerationReport run() throws IOException {
        return GenerationRun.execute(request(output, state));
    }

    GenerationRequest request(Path toOutput, Path withState) {
        return new GenerationRequest(sourceRoot, dependencies, toOutput, withState, packed(), warningsFail);
    }

    /** Every file of the output, with what it says. */
    SortedMap<String, String> sources() throws IOException {
        return contents(output);
    }

    /** What a first run into an empty folder leaves. */
    SortedMap<String, String> sourcesOfCleanRun() throws IOException {
        Path clean = Files.createTempDirectory(folder, "clean");
        GenerationRun.execute(request(clean.resolve("output"), clean.resolve("state")));
        return contents(clean.resolve("output"));
    }

    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }

    TestProject writeFile(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar with these entries; an entry without text is empty. */
    Path jar(String name, Map<String, String> entries) throws IOException {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
