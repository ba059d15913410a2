package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import io.commlib.idl.source.SourceText;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.FileParser;
import io.commlib.idl.syntax.FileSyntax;
import io.commlib.idl.syntax.FileSyntax.ImportSyntax;
import io.commlib.idl.syntax.Shortened;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.yaml.TextDecoder;
import io.commlib.idl.yaml.YamlReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the files of the source root, at the same time, and then those that they import from elsewhere. */
public final class Loader {

    private static final String BEGINNING = "begin with 'commlib: 1' and a 'namespace'";

    private final ImportResolver dependencies;
    private final Limits limits;
    private final SortedMap<String, SourceFile> files = new TreeMap<>();
    private final Set<String> missing = new HashSet<>();

    private Loader(ImportResolver dependencies, Limits limits) {
        this.dependencies = dependencies;
        this.limits = limits;
    }

    /**
     * Reads everything.
     *
     * @param sources the files of the source root
     * @param dependencies finds the others
     * @param limits how much of everything
     * @return all files by path
     */
    public static SortedMap<String, SourceFile> load(
            Collection<InterfaceSource> sources, ImportResolver dependencies, Limits limits) {
        Loader loader = new Loader(dependencies, limits);
        loader.readSources(sources);
        loader.readImports();
        return loader.files;
    }

    private void readSources(Collection<InterfaceSource> sources) {
        List<InterfaceSource> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing(InterfaceSource::path));
        List<InterfaceSource> taken = sorted.subList(0, Math.min(sorted.size(), limits.files()));
        List<FileSyntax> read = taken.size() == 1
                ? List.of(read(taken.get(0)))
                : taken.parallelStream().map(this::read).toList();
        for (FileSyntax file : read) {
            files.put(file.path(), new SourceFile(file, false));
        }
        if (taken.size() < sorted.size()) {
            InterfaceSource first = sorted.get(taken.size());
            Diagnostics out = new Diagnostics(SourceText.unreadable(first), limits.diagnostics());
            out.report(
                    RuleId.TOO_MANY_FILES,
                    Span.START,
                    "this is one file more than the " + limits.files() + " that one run takes");
            files.put(first.path(), new SourceFile(FileParser.parse(null, limits, out), false));
        }
    }

    private FileSyntax read(InterfaceSource source) {
        Diagnostics out = TextDecoder.decode(source, limits);
        return FileParser.parse(out.failed() ? null : YamlReader.read(out, limits, BEGINNING), limits, out);
    }

    private void readImports() {
        Deque<SourceFile> pending = new ArrayDeque<>(files.values());
        while (!pending.isEmpty()) {
            SourceFile importer = pending.removeFirst();
            for (ImportSyntax written : importer.syntax().imports()) {
                String path = written.path().text();
                if (!path.isEmpty() && !files.containsKey(path)) {
                    SourceFile found = find(written, importer.out());
                    if (found != null) {
                        files.put(path, found);
                        pending.addLast(found);
                    }
                }
            }
        }
    }

    private @Nullable SourceFile find(ImportSyntax written, Diagnostics out) {
        String path = written.path().text();
        if (files.size() >= limits.files()) {
            out.report(
                    RuleId.TOO_MANY_FILES,
                    written.path().span(),
                    "this is one file more than the " + limits.files() + " that one run takes");
            return null;
        }
        try {
            InterfaceSource source = missing.contains(path) ? null : dependencies.resolve(path);
            if (source != null) {
                return new SourceFile(read(source), true);
            }
            missing.add(path);
            String near = Suggestions.didYouMean(path, files.keySet());
            out.report(
                    RuleId.MISSING_IMPORT,
                    written.path().span(),
                    "there is no '" + path + "', neither in the source root nor in a dependency",
                    near == null ? nameAlone(path) : near);
        } catch (IOException unreadable) {
            out.report(
                    RuleId.FILE_UNREADABLE,
                    written.path().span(),
                    "'" + path + "' cannot be read: " + Shortened.text(String.valueOf(unreadable.getMessage())));
        }
        return null;
    }

    /** A file of that name in another folder may be meant. */
    private @Nullable String nameAlone(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (Map.Entry<String, SourceFile> file : files.entrySet()) {
            String other = file.getKey();
            if (other.endsWith("/" + name) || other.equals(name)) {
                return "did you mean '" + other + "'?";
            }
        }
        return null;
    }
}
