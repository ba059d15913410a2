package io.commlib.codegen.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commlib.codegen.JavaFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated sources, compiled in memory with every warning switched on, and loaded. */
public final class CompiledSources extends ClassLoader {

    /** JDK 17 misses the parameters of a compact constructor's comment, which later ones take from the record. */
    private static final String DOCLINT_MISSING =
            Runtime.version().feature() > 17 ? "-Xdoclint:missing/protected" : "-Xdoclint:-missing";

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledSources() {
        super(CompiledSources.class.getClassLoader());
    }

    /**
     * Compiles.
     *
     * @param files what to compile together
     * @return the classes
     * @throws AssertionError if the compiler has anything to say
     */
    public static CompiledSources of(List<JavaFile> files) {
        CompiledSources compiled = new CompiledSources();
        List<String> complaints = compiled.compile(files);
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints.subList(0, Math.min(20, complaints.size()))));
        }
        return compiled;
    }

    /**
     * What the compiler has to say.
     *
     * @param files what to compile together
     * @return errors and warnings
     */
    public static List<String> complaintsAbout(List<JavaFile> files) {
        return new CompiledSources().compile(files);
    }

    /** A class by its full name, with {@code $} before nested ones. */
    public Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private List<String> compile(List<JavaFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(collector, null, UTF_8);
        List<String> options = List.of(
                "-Xlint:all",
                "-Werror",
                "-Xmaxwarns",
                "1000",
                "-Xdoclint:all/protected",
                DOCLINT_MISSING,
                "-proc:none",
                "-encoding",
                "US-ASCII",
                "--release",
                "17",
                "-classpath",
                System.getProperty("java.class.path"));
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file)));
        boolean compiled = compiler.getTask(null, new Manager(standard), collector, options, null, sources)
                .call();
        List<String> complaints = new ArrayList<>();
        if (!compiled) {
            complaints.add("the compiler failed");
        }
        for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
            complaints.add(diagnostic.toString());
        }
        return complaints;
    }

    private final class Manager extends ForwardingJavaFileManager<JavaFileManager> {

        Manager(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('$', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(JavaFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
