package io.commlib.idl.resolve;

import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.syntax.FileSyntax.ImportSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports files that import themselves, directly or through others. */
final class ImportCycles {

    private ImportCycles() {}

    static void check(Map<String, SourceFile> files) {
        Needs<String> needs = new Needs<>();
        for (SourceFile file : files.values()) {
            Set<String> imported = new LinkedHashSet<>();
            for (ImportSyntax written : file.syntax().imports()) {
                imported.add(written.path().text());
            }
            needs.all(file.path(), imported);
        }
        for (List<String> cycle : needs.cycles()) {
            SourceFile first = files.get(cycle.get(0));
            if (first != null) {
                report(first, cycle);
            }
        }
    }

    private static void report(SourceFile file, List<String> cycle) {
        boolean self = cycle.size() == 2;
        for (ImportSyntax written : file.syntax().imports()) {
            if (written.path().text().equals(cycle.get(1))) {
                file.out()
                        .report(
                                RuleId.IMPORT_CYCLE,
                                written.path().span(),
                                self ? "a file cannot import itself" : "files import each other: " + Chains.text(cycle),
                                self
                                        ? "name its types without the alias"
                                        : "move what they share into a file that imports neither");
                return;
            }
        }
    }
}
