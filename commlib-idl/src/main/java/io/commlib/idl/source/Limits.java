package io.commlib.idl.source;

/**
 * How much of everything a run takes before it answers with a diagnostic instead. What comes from outside is bounded
 * here, and nowhere else.
 *
 * @param fileBytes greatest size of one file, in bytes
 * @param files greatest number of files of a run, imported ones included
 * @param lineLength greatest length of a line, in UTF-16 units
 * @param depth greatest nesting of mappings and sequences in a file, of brackets in a type, and of aliases in aliases
 * @param nodes greatest number of keys and values in one file
 * @param nameLength greatest length of a name, in characters
 * @param patternLength greatest length of a {@code pattern}, in characters
 * @param numberLength greatest length of a number, and greatest power of ten of its exponent
 * @param imports greatest number of imports of one file
 * @param diagnostics greatest number of diagnostics of a run; the others are counted
 */
public record Limits(
        int fileBytes,
        int files,
        int lineLength,
        int depth,
        int nodes,
        int nameLength,
        int patternLength,
        int numberLength,
        int imports,
        int diagnostics) {

    /** What suits people: far above what they write by hand, far below what hurts. */
    public static final Limits DEFAULT =
            new Limits(16 * 1024 * 1024, 10_000, 65_536, 64, 1_000_000, 128, 1_000, 400, 1_000, 200);
}
