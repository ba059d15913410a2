package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.diagnostic.RuleId;
import io.commlib.idl.source.Limits;
import org.jspecify.annotations.Nullable;

/** Reads one document. */
public final class YamlReader {

    private final Diagnostics out;
    private final YamlCursor cursor;

    private YamlReader(Diagnostics out, Limits limits) {
        this.out = out;
        this.cursor = new YamlCursor(out.text(), limits);
    }

    /**
     * Reads a file. What cannot be read is reported, and left out of the tree or in it as {@link YamlBroken}.
     *
     * @param out knows the text, and is told what is wrong with it
     * @param limits how deep and how much
     * @return the tree, or null when there is nothing to be told from it
     */
    public static @Nullable YamlNode read(Diagnostics out, Limits limits) {
        YamlReader reader = new YamlReader(out, limits);
        try {
            return reader.document();
        } catch (YamlProblem problem) {
            out.report(problem.rule(), problem.span(), problem.message(), problem.suggestion());
            return null;
        }
    }

    private @Nullable YamlNode document() throws YamlProblem {
        int column = cursor.nextContent();
        if (cursor.peek() == '%') {
            throw YamlProblem.feature(cursor.here(), "a YAML directive: the language has none", "remove this line");
        }
        if (column < 0 && cursor.peek() == '-') {
            cursor.advance(3);
            cursor.skipBlanksAndComment();
            column = cursor.nextContent();
        }
        if (column < 0) {
            out.report(
                    RuleId.MISSING_KEY,
                    cursor.here(),
                    "the file says nothing",
                    "begin with 'commlib: 1' and a 'namespace'");
            return null;
        }
        YamlNode root = new BlockReader(cursor, out).node(-1);
        end();
        return root;
    }

    private void end() throws YamlProblem {
        if (cursor.nextContent() >= 0) {
            throw YamlProblem.syntax(
                    cursor.here(), "this belongs to nothing", "a file is one mapping, without indentation");
        }
        if (cursor.peek() == '.') {
            cursor.advance(3);
            cursor.skipBlanksAndComment();
            cursor.nextContent();
        }
        if (!cursor.atEnd()) {
            throw YamlProblem.feature(
                    cursor.here(3), "a second YAML document: a file has one", "put it in a file of its own");
        }
    }
}
