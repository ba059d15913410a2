package io.commlib.codegen.naming;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names in Java by those in the interface file. */
public final class Spelled {

    private final Map<String, String> names = new LinkedHashMap<>();

    Spelled() {}

    void put(String name, String spelled) {
        names.put(name, spelled);
    }

    /**
     * A name in Java.
     *
     * @param name in the interface file
     * @return what it became
     * @throws IllegalArgumentException if there is no such name
     */
    public String of(String name) {
        String spelled = names.get(name);
        if (spelled == null) {
            throw new IllegalArgumentException("no such name: " + name);
        }
        return spelled;
    }

    /**
     * All names in Java.
     *
     * @return in the order of the file
     */
    public Collection<String> all() {
        return names.values();
    }
}
