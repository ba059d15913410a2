package io.commlib.idl.syntax;

import io.commlib.idl.source.SourceText;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be declared in the parts of a file that could not be read: every word with a colon behind it. A name that is
 * none of them is surely not declared, and can be reported beside the mistake that hides the rest of the file.
 */
public final class Unread {

    private final @Nullable SourceText text;
    private final Set<String> partial;
    private @Nullable Set<String> words;

    private Unread(@Nullable SourceText text, Set<String> partial) {
        this.text = text;
        this.partial = partial;
    }

    /** All could be read. */
    static Unread nothing() {
        return new Unread(null, Set.of());
    }

    /** Some part of a text could not be read, and of some declarations only a part was. */
    static Unread partOf(SourceText text, Set<String> partial) {
        return new Unread(text, partial);
    }

    /** Whether there is something that could not be read. */
    public boolean any() {
        return text != null;
    }

    /**
     * Whether only a part of a declaration could be read.
     *
     * @param name of something that the file declares
     * @return true when there may be more to it
     */
    public boolean isPartial(String name) {
        return partial.contains(name);
    }

    /**
     * Whether something of a name may be declared where it could not be read.
     *
     * @param name such as that of a type or an import
     * @return false when it surely is not
     */
    public boolean mayDeclare(String name) {
        if (text == null) {
            return false;
        }
        Set<String> found = words;
        if (found == null) {
            found = words(text);
            words = found;
        }
        return text.length() == 0 || found.contains(name);
    }

    private static Set<String> words(SourceText text) {
        Set<String> words = new HashSet<>();
        char[] chars = text.chars();
        for (int i = 0; i < text.length(); i++) {
            if (chars[i] == ':') {
                int end = i;
                while (end > 0 && (chars[end - 1] == ' ' || chars[end - 1] == '"' || chars[end - 1] == '\'')) {
                    end--;
                }
                int from = end;
                while (from > 0 && Words.isPart(chars[from - 1])) {
                    from--;
                }
                words.add(new String(chars, from, end - from));
            }
        }
        return words;
    }
}
