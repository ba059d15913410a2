package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.FileSyntax.ImportSyntax;
import io.commlib.idl.syntax.Name;
import io.commlib.idl.syntax.Suggestions;
import io.commlib.idl.syntax.TypeSyntax.Named;
import io.commlib.idl.syntax.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in one file mean. Reports those that mean nothing, once per place. */
final class Scope {

    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("int", "int32"),
            Map.entry("integer", "int64"),
            Map.entry("long", "int64"),
            Map.entry("short", "int16"),
            Map.entry("byte", "uint8"),
            Map.entry("char", "uint8"),
            Map.entry("uint", "uint32"),
            Map.entry("float", "float32"),
            Map.entry("double", "float64"),
            Map.entry("number", "float64"),
            Map.entry("boolean", "bool"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("binary", "bytes"),
            Map.entry("datetime", "timestamp"),
            Map.entry("date", "timestamp"),
            Map.entry("time", "timestamp"),
            Map.entry("guid", "uuid"),
            Map.entry("object", "any"),
            Map.entry("json", "any"),
            Map.entry("array", "list<T>"),
            Map.entry("dict", "map<string, T>"));

    private final SourceFile file;
    private final SymbolTable symbols;
    private final Collection<SourceFile> all;
    private final Map<String, @Nullable SourceFile> imports = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Scope(SourceFile file, SymbolTable symbols, Map<String, SourceFile> files) {
        this.file = file;
        this.symbols = symbols;
        this.all = files.values();
        for (ImportSyntax written : file.syntax().imports()) {
            imports.put(written.alias().text(), files.get(written.path().text()));
        }
    }

    SourceFile file() {
        return file;
    }

    /**
     * Finds what a name means.
     *
     * @param missing the rule that a name without meaning breaks
     * @return null when it means nothing, which is reported, or cannot be told
     */
    @Nullable
    Symbol find(Named name, RuleId missing) {
        Name qualifier = name.qualifier();
        if (qualifier == null) {
            Symbol own = symbols.find(file, name.name().text());
            if (own == null && !file.syntax().unread().mayDeclare(name.name().text())) {
                reportOwn(name, missing);
            }
            return own;
        }
        used.add(qualifier.text());
        if (!imports.containsKey(qualifier.text())) {
            if (!file.syntax().unread().mayDeclare(qualifier.text())) {
                reportQualifier(qualifier, name.name().text());
            }
            return null;
        }
        SourceFile target = imports.get(qualifier.text());
        Symbol found = target == null ? null : symbols.find(target, name.name().text());
        if (found == null
                && target != null
                && !target.syntax().unread().mayDeclare(name.name().text())) {
            file.out()
                    .report(
                            missing,
                            name.name().span(),
                            "'" + target.path() + "' declares no '"
                                    + name.name().text() + "'",
                            Suggestions.didYouMean(name.name().text(), symbols.writable(target, missing)));
        }
        return found;
    }

    private void reportQualifier(Name qualifier, String type) {
        List<SourceFile> declaring = symbols.declaring(type, all);
        String path = declaring.isEmpty()
                ? "acme/" + qualifier.text() + ".commlib.yaml"
                : declaring.get(0).path();
        String near = Suggestions.didYouMean(qualifier.text(), imports.keySet());
        file.out()
                .report(
                        RuleId.UNKNOWN_TYPE,
                        qualifier.span(),
                        "no import is named '" + qualifier.text() + "'",
                        near == null ? "imports: { " + qualifier.text() + ": " + path + " }" : near);
    }

    private void reportOwn(Named name, RuleId missing) {
        String text = name.name().text();
        String what = missing == RuleId.UNKNOWN_ERROR ? "error" : "type";
        file.out().report(missing, name.span(), "unknown " + what + " '" + text + "'", suggestion(text, missing));
    }

    private @Nullable String suggestion(String text, RuleId missing) {
        String foreign = missing == RuleId.UNKNOWN_TYPE ? FOREIGN.get(text) : null;
        if (foreign != null) {
            return "did you mean '" + foreign + "'?";
        }
        List<SourceFile> elsewhere = symbols.declaring(text, all);
        for (Map.Entry<String, @Nullable SourceFile> imported : imports.entrySet()) {
            if (imported.getValue() != null && elsewhere.contains(imported.getValue())) {
                return "did you mean '" + imported.getKey() + "." + text + "'?";
            }
        }
        if (!elsewhere.isEmpty()) {
            return "'" + elsewhere.get(0).path()
                    + "' declares it: import that file, and put the import's name before it";
        }
        Set<String> known = new LinkedHashSet<>(symbols.writable(file, missing));
        if (missing == RuleId.UNKNOWN_TYPE) {
            known.addAll(Words.builtInTypes());
        }
        return Suggestions.didYouMean(text, known);
    }

    /** Reports the imports of which nothing was used. */
    void reportUnusedImports() {
        if (!file.syntax().complete() || file.out().failed()) {
            return;
        }
        for (ImportSyntax written : file.syntax().imports()) {
            if (!used.contains(written.alias().text())) {
                file.out()
                        .report(
                                RuleId.UNUSED_IMPORT,
                                written.alias().span(),
                                "nothing of '" + written.alias().text() + "' is used",
                                "remove the import");
            }
        }
    }
}
