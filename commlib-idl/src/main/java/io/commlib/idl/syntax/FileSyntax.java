package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.source.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as written.
 *
 * @param out where to report what else is wrong with it
 * @param unread what may be declared in parts that could not be read
 * @param namespace its text is empty when it could not be read
 * @param version null when there is none
 * @param definition the name of the interface, or null
 */
public record FileSyntax(
        Diagnostics out,
        Unread unread,
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

    /** Whether all of it could be read. */
    public boolean complete() {
        return !unread.any();
    }

    /** Its path relative to its root. */
    public String path() {
        return out.text().source().path();
    }

    /** A file of which nothing could be read. */
    static FileSyntax unreadable(Diagnostics out) {
        return new FileSyntax(
                out,
                Unread.partOf(out.text(), Set.of()),
                new Name("", Span.START),
                null,
                null,
                null,
                Notes.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
