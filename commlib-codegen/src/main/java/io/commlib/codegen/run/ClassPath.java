package io.commlib.codegen.run;

import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the dependencies, the first that has an answer. It remembers each answer, since a run depends on these and
 * on nothing else that is in its dependencies: the next run asks the same again and compares. Opens a dependency when it
 * first has to look into it, and each once. For one thread.
 */
final class ClassPath implements ImportResolver, Closeable {

    private static final String ABSENT = "absent";
    private static final String PRESENT = "present";

    private final List<Dependency> dependencies;
    private final Limits limits;
    private final Map<Path, Library> opened = new LinkedHashMap<>();
    private final SortedMap<String, String> answers = new TreeMap<>();
    private final Map<String, InterfaceSource> imports = new HashMap<>();
    private final Map<String, Dependency> providers = new HashMap<>();

    ClassPath(List<Dependency> dependencies, Limits limits) {
        this.dependencies = dependencies;
        this.limits = limits;
    }

    /** The interface files of all dependencies that bring no classes for them. */
    List<InterfaceSource> generatedSources() throws IOException {
        List<InterfaceSource> sources = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            if (dependency.generated()) {
                for (String path : library(dependency).interfaceFiles(limits.files())) {
                    InterfaceSource source = read(dependency, path);
                    if (source != null) {
                        sources.add(source);
                    }
                }
            }
        }
        return sources;
    }

    @Override
    public @Nullable InterfaceSource resolve(String path) throws IOException {
        InterfaceSource source = find(path);
        answers.put(Library.INTERFACE_FOLDER + path, answer(source));
        return source;
    }

    /** Whether one of the dependencies has this entry, such as {@code acme/Pose.class}. */
    boolean has(String entry) throws IOException {
        boolean found = contains(entry);
        answers.put(entry, answer(found));
        return found;
    }

    /** The name of the dependency that an import was found in. */
    String nameOfDependencyWith(String path) {
        Dependency found = providers.get(path);
        if (found == null) {
            throw new IllegalArgumentException("not found in any dependency: " + path);
        }
        return found.name();
    }

    /** Every entry that was asked for so far, and the answer: a checksum, or whether it is there. */
    SortedMap<String, String> answers() {
        return new TreeMap<>(answers);
    }

    /** Whether everything that was asked then is answered in the same way now. */
    boolean stillAnswers(Map<String, String> then) throws IOException {
        for (Map.Entry<String, String> question : then.entrySet()) {
            String entry = question.getKey();
            String answer = entry.startsWith(Library.INTERFACE_FOLDER)
                    ? answer(find(entry.substring(Library.INTERFACE_FOLDER.length())))
                    : answer(contains(entry));
            if (!question.getValue().equals(answer)) {
                return false;
            }
        }
        return true;
    }

    private static String answer(@Nullable InterfaceSource source) {
        return source == null ? ABSENT : Long.toHexString(Checksum.of(source.content()));
    }

    private static String answer(boolean found) {
        return found ? PRESENT : ABSENT;
    }

    private @Nullable InterfaceSource find(String path) throws IOException {
        InterfaceSource known = imports.get(path);
        if (known != null) {
            return known;
        }
        for (Dependency dependency : dependencies) {
            InterfaceSource source = read(dependency, path);
            if (source != null) {
                imports.put(path, source);
                providers.put(path, dependency);
                return source;
            }
        }
        return null;
    }

    private boolean contains(String entry) throws IOException {
        for (Dependency dependency : dependencies) {
            if (library(dependency).has(entry)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable InterfaceSource read(Dependency dependency, String path) throws IOException {
        Library library = library(dependency);
        String entry = Library.INTERFACE_FOLDER + path;
        try (InputStream in = library.read(entry)) {
            return in == null ? null : InterfaceSource.read(path, library.display(entry), in, limits);
        }
    }

    private Library library(Dependency dependency) throws IOException {
        Library library = opened.get(dependency.location());
        if (library == null) {
            library = Library.open(dependency.location());
            opened.put(dependency.location(), library);
        }
        return library;
    }

    @Override
    public void close() throws IOException {
        for (Library library : opened.values()) {
            library.close();
        }
    }
}
