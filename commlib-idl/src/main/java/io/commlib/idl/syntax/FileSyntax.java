package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as written.
 *
 * @param out where to report what else is wrong with it
 * @param complete whether all of it could be read, so that what is not declared in it is not declared
 * @param namespace its text is empty when it could not be read
 * @param version null when there is none
 * @param definition the name of the interface, or null
 */
public record FileSyntax(
        Diagnostics out,
        boolean complete,
        Name namespace,
        @Nullable Name version,
        @Nullable Name definition,
        @Nullable String javaPackage,
        Notes notes,
        List<ImportSyntax> imports,
        List<DeclarationSyntax> declarations,
        List<EndpointSyntax> endpoints) {

    /** An import as written: its path is well-formed. */
    public record ImportSyntax(Name alias, Name path) {}

    /** Its path relative to its root. */
    public String path() {
        return out.text().source().path();
    }

    /** A file of which nothing could be read. */
    static FileSyntax unreadable(Diagnostics out) {
        return new FileSyntax(
                out,
                false,
                new Name("", io.commlib.idl.source.Span.START),
                null,
                null,
                null,
                Notes.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
