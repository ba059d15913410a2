package io.commlib.codegen.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A jar. It is not trusted: how much is read of it is bounded by whoever reads, and its names are checked. */
record JarLibrary(Path location, ZipFile zip) implements Library {

    static JarLibrary open(Path location) throws IOException {
        try {
            return new JarLibrary(location, new ZipFile(location.toFile()));
        } catch (ZipException e) {
            throw new IOException(location + " is not a readable jar: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean has(String entry) {
        return file(entry) != null;
    }

    @Override
    public @Nullable InputStream read(String entry) throws IOException {
        ZipEntry found = file(entry);
        return found == null ? null : zip.getInputStream(found);
    }

    @Override
    public List<String> interfaceFiles(int limit) throws IOException {
        List<String> paths = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(INTERFACE_FOLDER) && name.endsWith(SUFFIX))
                .map(name -> name.substring(INTERFACE_FOLDER.length()))
                .limit(limit + 1L)
                .sorted()
                .toList();
        if (paths.size() > limit) {
            throw new IOException(location + " has more than " + limit + " interface files");
        }
        for (String path : paths) {
            if (!staysInside(path)) {
                throw new IOException(location + " has an entry whose path leads elsewhere: " + path);
            }
        }
        return paths;
    }

    private static boolean staysInside(String path) {
        return path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private @Nullable ZipEntry file(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.isDirectory() ? null : entry;
    }

    @Override
    public String display(String entry) {
        return location + "!/" + entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
