package io.commlib.idl.yaml;

/** Text of several lines in one: a single line break becomes a space, each further one a line feed. */
final class FoldedText {

    private final StringBuilder text = new StringBuilder();

    void append(String part) {
        text.append(part);
    }

    void append(int codePoint) {
        text.appendCodePoint(codePoint);
    }

    /** Drops the blanks at the end, but none before {@code keep}. */
    void trimBlanks(int keep) {
        int end = text.length();
        while (end > keep && YamlCursor.isBlank(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    void breakLines(int count) {
        if (count == 1) {
            text.append(' ');
        } else {
            text.append("\n".repeat(count - 1));
        }
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
