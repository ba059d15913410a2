package io.commlib.idl.resolve;

import io.commlib.idl.model.Document;
import java.util.Collection;
import java.util.List;

/**
 * Everything of a run, resolved as far as that was possible.
 *
 * @param files sorted by path
 * @param declared in the order of the files
 * @param types finds declarations
 * @param documents sorted by path; whole only when no file has errors
 */
public record Resolved(
        Collection<SourceFile> files, List<ResolvedType> declared, Types types, List<Document> documents) {}
