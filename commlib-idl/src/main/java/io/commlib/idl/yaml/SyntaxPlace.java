package io.commlib.idl.yaml;

/**
 * A place in a text, and what stands around it on its line.
 *
 * @param chars the text, ended by NUL
 * @param index of the place
 */
record SyntaxPlace(String chars, int index) {

    SyntaxPlace(char[] chars, int index) {
        this(new String(chars), index);
    }

    SyntaxPlace at(int other) {
        return new SyntaxPlace(chars, other);
    }

    /** The character here; NUL at the end. */
    char character() {
        return chars.charAt(index);
    }

    String codePoint() {
        return Character.toString(chars.codePointAt(index));
    }

    private int lineStart() {
        return chars.lastIndexOf('\n', index - 1) + 1;
    }

    private int contentStart(int lineStart) {
        int at = lineStart;
        while (chars.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    int indentation() {
        return contentStart(lineStart()) - lineStart();
    }

    /** How far this is behind the first character of its line that is no space. */
    int fromLineContent() {
        return Math.max(0, index - contentStart(lineStart()));
    }

    /** How far this is behind the first tab of its line; 0 when there is none before it. */
    int behindTab() {
        int tab = chars.indexOf('\t', lineStart());
        return tab >= 0 && tab < index ? index - tab : 0;
    }

    /** Whether a key and its colon stand before this on the line. */
    boolean colonBeforeOnLine() {
        for (int i = lineStart(); i < index; i++) {
            if (chars.charAt(i) == ':' && (chars.charAt(i + 1) == ' ' || chars.charAt(i + 1) == '\t')) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line before, which has text, is indented as much as this one or more. */
    boolean lineBeforeIsAsDeep() {
        int end = lineStart() - 1;
        while (end > 0) {
            int start = chars.lastIndexOf('\n', end - 1) + 1;
            int content = contentStart(start);
            if (content < end && chars.charAt(content) != '#') {
                return content - start >= indentation();
            }
            end = start - 1;
        }
        return false;
    }

    /** How far behind this a colon stands in the same word; 0 when there is none. */
    int colonInWord() {
        int i = index;
        while (chars.charAt(i) > ' ' && chars.charAt(i) != ':') {
            i++;
        }
        return chars.charAt(i) == ':' ? i - index : 0;
    }

    /** How many characters are left on the line, at least 1. */
    int toLineEnd() {
        int end = index;
        while (chars.charAt(end) != '\n' && chars.charAt(end) != 0) {
            end++;
        }
        while (end > index && chars.charAt(end - 1) == ' ') {
            end--;
        }
        return Math.max(1, end - index);
    }
}
