package io.commlib.idl.syntax;

/** Texts of files inside messages. */
public final class Shortened {

    private static final int LONGEST = 60;

    private Shortened() {}

    /**
     * A text on one line, and not too long for a message.
     *
     * @param text any text
     * @return the text, or its beginning and an ellipsis
     */
    public static String text(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
