package io.commlib.idl.syntax;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.yaml.YamlScalar;

/** The form of import paths: relative to a root, and never out of it. */
final class ImportPaths {

    private static final String SUFFIX = ".commlib.yaml";
    private static final int LONGEST = 1_024;

    private ImportPaths() {}

    /** Whether it has the form of one; reported if not. */
    static boolean check(YamlScalar scalar, Diagnostics out) {
        String path = scalar.text();
        String problem = problem(path);
        if (problem == null && !path.endsWith(SUFFIX)) {
            problem = "the path of an import ends with '" + SUFFIX + "'";
        }
        if (problem != null) {
            out.report(
                    RuleId.BAD_IMPORT,
                    scalar.span(),
                    problem,
                    "a path from the source root, such as acme/geometry" + SUFFIX);
        }
        return problem == null;
    }

    private static @org.jspecify.annotations.Nullable String problem(String path) {
        if (path.length() > LONGEST) {
            return "the path of an import has at most " + LONGEST + " characters";
        }
        if (path.contains("://")) {
            return "an import is a path, not a URL";
        }
        if (path.indexOf('\\') >= 0) {
            return "the path of an import has '/' between its parts, not '\\'";
        }
        if (path.startsWith("/") || path.indexOf(':') >= 0) {
            return "the path of an import is relative to the source root";
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                return "an import cannot climb out of the source root with '..'";
            }
            if (part.isEmpty() || part.equals(".")) {
                return "the path of an import has a part '" + part + "'";
            }
        }
        return null;
    }
}
