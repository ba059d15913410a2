package io.commlib.codegen.run;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dependency that holds nothing: not built yet, or neither a jar nor a folder. */
record AbsentLibrary() implements Library {

    @Override
    public boolean has(String entry) {
        return false;
    }

    @Override
    public @Nullable InputStream read(String entry) {
        return null;
    }

    @Override
    public List<String> interfaceFiles(int limit) {
        return List.of();
    }

    @Override
    public String display(String entry) {
        return entry;
    }

    @Override
    public void close() {}
}
