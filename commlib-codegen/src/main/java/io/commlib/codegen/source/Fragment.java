package io.commlib.codegen.source;

/** A piece of Java that knows how to write itself: its names depend on the file it is written to. */
@FunctionalInterface
public interface Fragment {

    /**
     * Writes it.
     *
     * @param out where to
     */
    void appendTo(JavaWriter out);

    /**
     * A piece made of text and other pieces.
     *
     * @param template with a {@code $} for each argument
     * @param args as {@link JavaWriter#add} takes them
     * @return the piece
     */
    static Fragment of(String template, Object... args) {
        return out -> out.add(template, args);
    }
}
