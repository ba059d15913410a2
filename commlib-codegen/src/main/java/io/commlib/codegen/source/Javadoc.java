package io.commlib.codegen.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment, wrapped. Text from interface files is escaped, so that none can end the comment, start a tag or
 * element, or be taken for a Unicode escape; the comment is ASCII, whatever encoding its compiler reads.
 */
public final class Javadoc {

    /** What HTML, Javadoc or the lexer of Java would take for its own. */
    private static final String SPECIAL = "&<>@{}\\*";

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /**
     * Begins a comment.
     *
     * @param html its first sentence, or more
     */
    public Javadoc(String html) {
        paragraphs.add(html);
    }

    /**
     * Begins a comment with text from an interface file.
     *
     * @param description the text, or empty
     * @param otherwise what to say, as HTML, when there is none
     * @return the comment
     */
    public static Javadoc of(String description, String otherwise) {
        return new Javadoc(description.isBlank() ? otherwise : sentence(description));
    }

    /**
     * Adds a paragraph.
     *
     * @param html the paragraph
     * @return this
     */
    public Javadoc paragraph(String html) {
        paragraphs.add("<p>" + html);
        return this;
    }

    /**
     * Adds a tag.
     *
     * @param tag such as {@code @return this}
     * @return this
     */
    public Javadoc tag(String tag) {
        tags.add(tag);
        return this;
    }

    /**
     * Says that what is documented is deprecated, if it is.
     *
     * @param reason from the interface file, or null when it is not
     * @return this
     */
    public Javadoc deprecated(@Nullable String reason) {
        return reason == null ? this : tag("@deprecated " + sentence(reason));
    }

    /**
     * Writes it.
     *
     * @param out where to
     */
    public void write(JavaWriter out) {
        int width = JavaWriter.WIDTH - out.margin();
        if (paragraphs.size() == 1 && tags.isEmpty() && paragraphs.get(0).length() + 8 <= width) {
            out.append("/** " + paragraphs.get(0) + " */\n");
            return;
        }
        out.append("/**\n");
        for (int i = 0; i < paragraphs.size(); i++) {
            out.append(i > 0 ? " *\n" : "");
            wrap(out, paragraphs.get(i), width, "");
        }
        out.append(tags.isEmpty() ? "" : " *\n");
        for (String tag : tags) {
            wrap(out, tag, width, "    ");
        }
        out.append(" */\n");
    }

    private static void wrap(JavaWriter out, String text, int width, String hanging) {
        String rest = text;
        String indent = "";
        while (rest.length() + indent.length() + 3 > width) {
            int space = rest.lastIndexOf(' ', width - 3 - indent.length());
            space = space < 0 ? rest.indexOf(' ') : space;
            if (space < 0) {
                break;
            }
            out.append(" * " + indent + rest.substring(0, space) + "\n");
            rest = rest.substring(space + 1);
            indent = hanging;
        }
        out.append(" * " + indent + rest + "\n");
    }

    /**
     * Text from an interface file as one sentence or more.
     *
     * @param text the text
     * @return the text as HTML, ending like a sentence
     */
    public static String sentence(String text) {
        String html = escape(text);
        if (html.isEmpty()) {
            return html;
        }
        char last = html.charAt(html.length() - 1);
        return last == '.' || last == '!' || last == '?' ? html : html + ".";
    }

    /**
     * Text from an interface file.
     *
     * @param text the text
     * @return the text as HTML on one line
     */
    public static String escape(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean odd = c < ' ' || c >= 0x7F || SPECIAL.indexOf(c) >= 0;
            if (odd || (c == ' ' && (i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.strip().codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                if (html.length() > 0 && html.charAt(html.length() - 1) != ' ') {
                    html.append(' ');
                }
            } else if (c >= 0x7F || SPECIAL.indexOf(c) >= 0) {
                boolean character =
                        Character.isDefined(c) && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
                html.append("&#").append(character ? c : 0xFFFD).append(';');
            } else {
                html.append((char) c);
            }
        });
        return html.toString();
    }
}
