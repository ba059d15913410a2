package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.syntax.FileSyntax;

/** A file of the run; equal to itself alone. */
public final class SourceFile {

    private final FileSyntax syntax;
    private final boolean imported;

    SourceFile(FileSyntax syntax, boolean imported) {
        this.syntax = syntax;
        this.imported = imported;
    }

    /** The file as written. */
    public FileSyntax syntax() {
        return syntax;
    }

    /** Whether it came from a dependency, not from the source root. */
    public boolean imported() {
        return imported;
    }

    /** Its path relative to its root. */
    public String path() {
        return syntax.path();
    }

    /** Where to report what is wrong with it. */
    public Diagnostics out() {
        return syntax.out();
    }
}
