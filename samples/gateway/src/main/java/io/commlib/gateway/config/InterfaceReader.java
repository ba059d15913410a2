package io.commlib.gateway.config;

import io.commlib.idl.Compilation;
import io.commlib.idl.InterfaceCompiler;
import io.commlib.idl.diagnostic.Diagnostic;
import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Interface;
import io.commlib.idl.model.Model;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import io.commlib.idl.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the interface files that HTTP routes name, and keeps what there is to say of them. */
final class InterfaceReader {

    private final Path folder;
    private final Diagnostics out;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private int omitted;

    /**
     * Reads below a folder.
     *
     * @param folder of the gateway's file
     * @param out is told of files that are not there
     */
    InterfaceReader(Path folder, Diagnostics out) {
        this.folder = folder;
        this.out = out;
    }

    /** What is wrong with the interface files. */
    List<Diagnostic> found() {
        return found;
    }

    int omitted() {
        return omitted;
    }

    /** The files that were read. */
    Set<Path> files() {
        return files;
    }

    /**
     * Compiles one.
     *
     * @param written names it in the gateway's file
     * @param text the same with its variables
     * @return null when it is not there or wrong, which has been told
     */
    @Nullable
    Offer read(YamlScalar written, String text) {
        Path file;
        InterfaceSource source;
        try {
            file = folder.resolve(text);
            files.add(file);
            source = read(file.getFileName().toString(), file);
        } catch (IOException | InvalidPathException e) {
            GatewayRule.MISSING_FILE.report(
                    out, written.span(), "there is no file '" + written.text() + "' that can be read", null);
            return null;
        }
        Compilation compilation = new InterfaceCompiler().compile(List.of(source), path -> imported(file, path));
        compilation.diagnostics().stream().filter(each -> !found.contains(each)).forEach(found::add);
        omitted += compilation.omitted();
        Model model = compilation.model();
        return model == null ? null : offer(model, written);
    }

    private @Nullable Offer offer(Model model, YamlScalar written) {
        Interface definition = model.documents().stream()
                .filter(document -> !document.imported())
                .map(Document::definition)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (definition == null) {
            GatewayRule.NO_INTERFACE.report(
                    out, written.span(), "this file has no interface, and so nothing to offer", null);
            return null;
        }
        return Offer.of(definition, model);
    }

    /** The import of a file is found in its folder, or else in those above it. */
    private @Nullable InterfaceSource imported(Path importer, String path) throws IOException {
        for (Path above = importer.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            Path file = above.resolve(path);
            if (Files.isRegularFile(file)) {
                files.add(file);
                return read(path, file);
            }
        }
        return null;
    }

    private static InterfaceSource read(String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return InterfaceSource.read(path, file.toString(), in, Limits.DEFAULT);
        }
    }
}
