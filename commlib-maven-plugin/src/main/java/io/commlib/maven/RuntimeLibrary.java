package io.commlib.maven;

import io.commlib.codegen.run.Dependency;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Sees that what generated code calls is there, before the Java compiler misses it once per line. */
final class RuntimeLibrary {

    private static final String NAME = "io.commlib:commlib-runtime";
    private static final String SOME_CLASS = "io/commlib/runtime/codec/Codec.class";

    private RuntimeLibrary() {}

    /**
     * Looks for the library.
     *
     * @param dependencies what generated code is compiled against
     * @param version of the library that suits the generator
     * @throws MojoFailureException if it is not there, with what to add
     */
    static void require(List<Dependency> dependencies, String version) throws IOException, MojoFailureException {
        if (!isNamed(dependencies) && !isInside(dependencies)) {
            throw new MojoFailureException(
                    "commlib: generated code needs " + NAME + ":" + version + ", which is not among the dependencies;"
                            + " add <dependency><groupId>io.commlib</groupId><artifactId>commlib-runtime</artifactId>"
                            + "<version>" + version + "</version></dependency>");
        }
    }

    private static boolean isNamed(List<Dependency> dependencies) {
        for (Dependency dependency : dependencies) {
            if (dependency.name().equals(NAME)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it comes inside of another jar. */
    private static boolean isInside(List<Dependency> dependencies) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            urls.add(dependency.location().toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            return loader.findResource(SOME_CLASS) != null;
        }
    }
}
