package io.commlib.codegen;

import io.commlib.idl.model.Document;
import java.util.Set;

/**
 * What to generate.
 *
 * @param imported the paths of files from dependencies to generate here, because their jars bring no classes for them;
 *     files of the source root are always generated
 */
public record GeneratorSettings(Set<String> imported) {

    /** Only the files of the source root. */
    public static final GeneratorSettings DEFAULT = new GeneratorSettings(Set.of());

    /** Copies the set. */
    public GeneratorSettings {
        imported = Set.copyOf(imported);
    }

    boolean includes(Document document) {
        return !document.imported() || imported.contains(document.path());
    }
}
