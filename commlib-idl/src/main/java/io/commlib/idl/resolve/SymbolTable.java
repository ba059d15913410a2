package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.model.TypeName;
import io.commlib.idl.source.Span;
import io.commlib.idl.syntax.DeclarationSyntax;
import io.commlib.idl.syntax.EndpointSyntax;
import io.commlib.idl.syntax.Name;
import io.commlib.idl.syntax.PayloadSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything declared in a run, by file and name. What is declared twice is reported, and its first one counts. */
final class SymbolTable {

    private final Map<String, Map<String, Symbol>> byFile = new HashMap<>();
    private final Map<TypeName, Symbol> byName = new HashMap<>();
    private final Map<TypeName, Symbol> interfaces = new HashMap<>();

    /**
     * Collects what is declared. Files of dependencies come first, so that a clash is reported in the files that the user
     * can change.
     */
    SymbolTable(Collection<SourceFile> files) {
        List<SourceFile> ordered = new ArrayList<>();
        int imported = 0;
        for (SourceFile file : files) {
            if (file.imported()) {
                ordered.add(imported++, file);
            } else {
                ordered.add(file);
            }
        }
        for (SourceFile file : ordered) {
            Map<String, Symbol> own = new LinkedHashMap<>();
            byFile.put(file.path(), own);
            for (DeclarationSyntax declaration : file.syntax().declarations()) {
                declare(declaration, file, own);
            }
            declareInterface(file);
            declareEndpoints(file, own);
        }
    }

    /** What a file declares, inline messages included, by name, in its order. */
    Map<String, Symbol> of(SourceFile file) {
        return byFile.getOrDefault(file.path(), Map.of());
    }

    /** The files that declare something of this name, sorted. */
    List<SourceFile> declaring(String name, Collection<SourceFile> files) {
        return files.stream().filter(file -> of(file).containsKey(name)).toList();
    }

    private boolean declare(DeclarationSyntax declaration, SourceFile file, Map<String, Symbol> own) {
        Name name = declaration.name();
        TypeName full = new TypeName(file.syntax().namespace().text(), name.text());
        Symbol symbol = new Symbol(full, declaration, file);
        Symbol first = own.get(name.text());
        if (first == null && !full.namespace().isEmpty()) {
            first = byName.get(full);
        }
        own.putIfAbsent(name.text(), symbol);
        byName.putIfAbsent(full, symbol);
        if (first != null) {
            reportTwice(name.text(), name.span(), file, first);
        }
        return first == null;
    }

    private void declareInterface(SourceFile file) {
        Name name = file.syntax().definition();
        if (name == null || file.syntax().namespace().text().isEmpty()) {
            return;
        }
        TypeName full = new TypeName(file.syntax().namespace().text(), name.text());
        DeclarationSyntax asMessage = new DeclarationSyntax.Message(
                name, List.of(), List.of(), file.syntax().notes());
        Symbol first = interfaces.putIfAbsent(full, new Symbol(full, asMessage, file));
        if (first != null) {
            reportTwice(name.text(), name.span(), file, first);
        }
    }

    private void declareEndpoints(SourceFile file, Map<String, Symbol> own) {
        Map<String, Name> names = new HashMap<>();
        for (EndpointSyntax endpoint : file.syntax().endpoints()) {
            Name name = endpoint.name();
            Name first = names.putIfAbsent(name.text(), name);
            if (first != null) {
                file.out()
                        .report(
                                RuleId.DUPLICATE_NAME,
                                name.span(),
                                "an endpoint named '" + name.text() + "' stands already in line "
                                        + first.span().line(),
                                "endpoints of one interface have different names");
                continue;
            }
            for (PayloadSyntax payload : endpoint.payloads()) {
                if (payload instanceof PayloadSyntax.Inline inline && !declare(inline.message(), file, own)) {
                    break;
                }
            }
        }
    }

    private static void reportTwice(String name, Span span, SourceFile file, Symbol first) {
        Span before = first.syntax().name().span();
        String where = first.file() == file
                ? "in line " + before.line()
                : "in " + first.file().out().text().source().displayPath() + ", line " + before.line();
        file.out()
                .report(
                        RuleId.DUPLICATE_NAME,
                        span,
                        "'" + name + "' is declared already, " + where,
                        first.file() == file
                                ? "rename one of the two"
                                : "rename one of the two, or give the files different namespaces");
    }

    /** The names of a file that can be written where a rule looks for one: of errors, or of types. */
    List<String> writable(SourceFile file, RuleId missing) {
        boolean errors = missing == RuleId.UNKNOWN_ERROR;
        return of(file).values().stream()
                .filter(symbol -> symbol.syntax() instanceof DeclarationSyntax.ErrorOf == errors)
                .map(symbol -> symbol.name().name())
                .filter(name -> name.indexOf('.') < 0)
                .toList();
    }

    @Nullable
    Symbol find(SourceFile file, String name) {
        return of(file).get(name);
    }
}
