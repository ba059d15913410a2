package io.commlib.codegen.testing;

import io.commlib.codegen.Generated;
import io.commlib.codegen.JavaFile;
import io.commlib.codegen.JavaGenerator;
import io.commlib.idl.Compilation;
import io.commlib.idl.InterfaceCompiler;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.runtime.codec.Codec;
import java.util.ArrayList;
import java.util.List;

/** Interface files given as text, generated and compiled. */
public final class Interfaces {

    private Interfaces() {}

    /**
     * Reads and checks one file.
     *
     * @param yaml what it says
     * @return the model
     * @throws AssertionError if it has mistakes
     */
    public static Compilation compile(String yaml) {
        return compile(List.of(InterfaceSource.of("test.commlib.yaml", yaml)));
    }

    /** Reads and checks files together. */
    public static Compilation compile(List<InterfaceSource> sources) {
        Compilation compilation = new InterfaceCompiler().compile(sources, ImportResolver.NONE);
        if (compilation.model() == null) {
            List<String> messages = new ArrayList<>();
            compilation.diagnostics().forEach(each -> messages.add(each.position() + ": " + each.message()));
            throw new AssertionError(String.join("\n", messages));
        }
        return compilation;
    }

    /** Generates what it says, which the JVM can hold. */
    public static List<JavaFile> generate(Compilation compilation) {
        Generated generated = JavaGenerator.generate(compilation);
        if (!generated.diagnostics().isEmpty()) {
            throw new AssertionError(generated.diagnostics().toString());
        }
        return generated.files();
    }

    /** Generates and compiles one file. */
    public static CompiledSources load(String yaml) {
        return CompiledSources.of(generate(compile(yaml)));
    }

    /** The codec of a generated class. */
    @SuppressWarnings("unchecked")
    public static Codec<Object> codec(Class<?> type) {
        try {
            return (Codec<Object>) type.getField("CODEC").get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }
}
