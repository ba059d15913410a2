package io.commlib.codegen.run;

import java.nio.file.Path;

/**
 * Something on the class path of the project: where imports are looked up.
 *
 * @param name as people know it, such as {@code com.acme:geometry}
 * @param location a jar, or a folder of classes; if it is neither or does not exist, nothing is found in it
 * @param generated whether to generate classes for all interface files in it, since it brings none; otherwise its classes
 *     are used as they are
 */
public record Dependency(String name, Path location, boolean generated) {}
