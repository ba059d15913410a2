package io.commlib.idl.yaml;

import io.commlib.idl.diagnostic.Diagnostics;
import io.commlib.idl.source.Limits;

/** Reads a value that stands inside a scalar, such as {@code [1, 2]} in {@code list<int32> = [1, 2]}. */
public final class FragmentReader {

    private FragmentReader() {}

    /**
     * Reads the end of a scalar as a value: in quotes, in brackets, or else the text as it is.
     *
     * @param scalar the scalar
     * @param from index of the value's first character in its text; before its end
     * @param out is told what is wrong
     * @param limits how deep and how much
     * @return the value; broken when it could not be read
     */
    public static YamlNode read(YamlScalar scalar, int from, Diagnostics out, Limits limits) {
        String text = scalar.text().substring(from).replace('\n', ' ').stripTrailing();
        switch (text.charAt(0)) {
            case '[', '{', '"', '\'' -> {
                return structured(text, scalar, from, out, limits);
            }
            default -> {
                return new YamlScalar(
                        text,
                        YamlScalar.Style.PLAIN,
                        scalar.part(from, from + text.length()),
                        scalar.exact() < 0 ? -1 : 0);
            }
        }
    }

    private static YamlNode structured(String text, YamlScalar scalar, int from, Diagnostics out, Limits limits) {
        char[] chars = new char[text.length() + 1];
        text.getChars(0, text.length(), chars, 0);
        YamlCursor cursor = new YamlCursor(chars, scalar.part(from, from + 1), limits);
        PlainScalars plain = new PlainScalars(cursor);
        QuotedScalars quoted = new QuotedScalars(cursor);
        try {
            char first = cursor.peek();
            YamlNode value = first == '"' || first == '\''
                    ? quoted.read(-1)
                    : new FlowReader(cursor, plain, quoted, out).read(-1);
            cursor.skipBlanks();
            if (!cursor.atEnd()) {
                throw YamlProblem.syntax(cursor.here(), "the value ends before this", "put the whole value in quotes");
            }
            return value;
        } catch (YamlProblem problem) {
            out.report(problem.rule(), problem.span(), problem.message(), problem.suggestion());
            return new YamlBroken(scalar.span());
        }
    }
}
