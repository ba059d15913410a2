package io.commlib.idl.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interface file.
 *
 * @param path relative to its source root, with {@code /}, such as {@code acme/robot.commlib.yaml}
 * @param namespace of its declarations
 * @param javaPackage the Java package that the file asks for, or null to use the namespace
 * @param deprecated why not to use it any more and what instead, or null
 * @param imports the other files that it names, in its order
 * @param declarations messages, enums, unions, aliases and errors in the order of the file, then the inline messages of
 *     endpoints
 * @param definition the interface, or null when the file only holds data types
 * @param imported whether it came from a dependency, not from the source root
 * @param position where its namespace stands
 */
public record Document(
        String path,
        String namespace,
        @Nullable String javaPackage,
        String description,
        @Nullable String deprecated,
        List<Import> imports,
        List<Declaration> declarations,
        @Nullable Interface definition,
        boolean imported,
        Position position) {}
