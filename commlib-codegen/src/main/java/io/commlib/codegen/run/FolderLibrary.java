package io.commlib.codegen.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of classes, such as that of a module that is built in the same run. */
record FolderLibrary(Path folder) implements Library {

    @Override
    public boolean has(String entry) {
        try {
            return file(entry).normalize().startsWith(folder.normalize()) && Files.isRegularFile(file(entry));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public @Nullable InputStream read(String entry) throws IOException {
        return has(entry) ? Files.newInputStream(file(entry)) : null;
    }

    @Override
    public List<String> interfaceFiles(int limit) throws IOException {
        List<String> paths = new ArrayList<>();
        Path root = file(INTERFACE_FOLDER);
        for (Path file : FolderFiles.listInterfaces(root, limit)) {
            paths.add(FolderFiles.pathIn(root, file));
        }
        return paths;
    }

    @Override
    public String display(String entry) {
        return file(entry).toString();
    }

    private Path file(String entry) {
        return folder.resolve(entry);
    }

    @Override
    public void close() {}
}
