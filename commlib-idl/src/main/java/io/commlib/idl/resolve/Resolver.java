package io.commlib.idl.resolve;

import io.commlib.idl.model.Declaration;
import io.commlib.idl.model.Document;
import io.commlib.idl.model.Import;
import io.commlib.idl.source.Limits;
import io.commlib.idl.syntax.FileSyntax;
import io.commlib.idl.syntax.FileSyntax.ImportSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Resolves the files of a run together.
 *
 * <ol>
 *   <li>Imports are held to have no cycles, and everything declared is collected.
 *   <li>Types are resolved, and declarations drafted, without their defaults and constants.
 *   <li>Aliases are held to have no cycles and no long chains; from then on types can be followed.
 *   <li>Defaults and constants are read as values of their types.
 *   <li>Endpoints are resolved, and the documents made.
 * </ol>
 */
public final class Resolver {

    private final SortedMap<String, SourceFile> files;
    private final Limits limits;
    private final Types types = new Types();
    private final Map<SourceFile, Scope> scopes = new LinkedHashMap<>();

    private Resolver(SortedMap<String, SourceFile> files, Limits limits) {
        this.files = files;
        this.limits = limits;
    }

    /**
     * Resolves files. What cannot be resolved is reported where it stands.
     *
     * @param files all files of the run by path
     * @param limits how much of everything
     * @return what could be resolved
     */
    public static Resolved resolve(SortedMap<String, SourceFile> files, Limits limits) {
        return new Resolver(files, limits).resolve();
    }

    private Resolved resolve() {
        ImportCycles.check(files);
        SymbolTable symbols = new SymbolTable(files.values());
        for (SourceFile file : files.values()) {
            scopes.put(file, new Scope(file, symbols, files));
        }
        List<ResolvedType> drafts = drafts(symbols);
        AliasCycles.check(drafts, types, limits);
        List<ResolvedType> declared = withValues(drafts);
        List<Document> documents = documents(declared, symbols);
        for (Scope scope : scopes.values()) {
            scope.reportUnusedImports();
        }
        return new Resolved(files.values(), declared, types, documents);
    }

    private List<ResolvedType> drafts(SymbolTable symbols) {
        List<ResolvedType> drafts = new ArrayList<>();
        for (Scope scope : scopes.values()) {
            SourceFile file = scope.file();
            DeclarationDrafter drafter =
                    new DeclarationDrafter(new TypeResolver(scope), file.out().text());
            for (Symbol symbol : symbols.of(file).values()) {
                Declaration draft = drafter.draft(symbol);
                if (!file.syntax().unread().isPartial(symbol.syntax().name().text())) {
                    types.put(draft);
                }
                drafts.add(new ResolvedType(file, symbol.syntax(), draft));
            }
        }
        return drafts;
    }

    private List<ResolvedType> withValues(List<ResolvedType> drafts) {
        Map<SourceFile, ValueResolver> resolvers = new HashMap<>();
        for (Scope scope : scopes.values()) {
            resolvers.put(scope.file(), new ValueResolver(scope.file(), new TypeResolver(scope), types, limits));
        }
        List<ResolvedType> declared = new ArrayList<>(drafts.size());
        for (ResolvedType draft : drafts) {
            ValueResolver resolver = Objects.requireNonNull(resolvers.get(draft.file()));
            declared.add(new ResolvedType(
                    draft.file(), draft.written(), resolver.resolve(draft.written(), draft.declared())));
        }
        return declared;
    }

    private List<Document> documents(List<ResolvedType> declared, SymbolTable symbols) {
        Map<SourceFile, List<Declaration>> byFile = new HashMap<>();
        for (SourceFile file : files.values()) {
            byFile.put(file, new ArrayList<>());
        }
        for (ResolvedType type : declared) {
            Objects.requireNonNull(byFile.get(type.file())).add(type.declared());
        }
        List<Document> documents = new ArrayList<>();
        for (Scope scope : scopes.values()) {
            SourceFile file = scope.file();
            FileSyntax written = file.syntax();
            documents.add(new Document(
                    file.path(),
                    written.namespace().text(),
                    written.javaPackage(),
                    written.notes().description(),
                    written.notes().deprecated(),
                    imports(written),
                    List.copyOf(Objects.requireNonNull(byFile.get(file))),
                    new EndpointResolver(file, new TypeResolver(scope), symbols).resolve(),
                    file.imported(),
                    written.out().text().position(written.namespace().span())));
        }
        return List.copyOf(documents);
    }

    private static List<Import> imports(FileSyntax written) {
        List<Import> imports = new ArrayList<>();
        for (ImportSyntax each : written.imports()) {
            imports.add(new Import(
                    each.path().text(),
                    written.out().text().position(each.path().span())));
        }
        return List.copyOf(imports);
    }
}
