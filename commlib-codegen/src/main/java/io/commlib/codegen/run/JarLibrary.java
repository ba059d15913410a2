package io.commlib.codegen.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
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
        List<String> paths = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (!entry.isDirectory() && name.startsWith(INTERFACE_FOLDER) && name.endsWith(SUFFIX)) {
                if (paths.size() == limit) {
                    throw new IOException(location + " has more than " + limit + " interface files");
                }
                paths.add(inside(name.substring(INTERFACE_FOLDER.length())));
            }
        }
        Collections.sort(paths);
        return paths;
    }

    private String inside(String path) throws IOException {
        boolean elsewhere = path.indexOf('\\') >= 0 || path.indexOf(':') >= 0;
        for (String part : path.split("/", -1)) {
            elsewhere |= part.isEmpty() || part.equals(".") || part.equals("..");
        }
        if (elsewhere) {
            throw new IOException(location + " has an entry whose path leads elsewhere: " + path);
        }
        return path;
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
