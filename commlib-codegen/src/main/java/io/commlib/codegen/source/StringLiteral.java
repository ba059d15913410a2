package io.commlib.codegen.source;

/** A string as a Java expression, in ASCII. */
public final class StringLiteral implements Fragment {

    /** A constant of a class file has at most 65,535 bytes, and a character up to three of them. */
    private static final int LONGEST = 65_535 / 3;

    private final String text;

    private StringLiteral(String text) {
        this.text = text;
    }

    /**
     * Makes one.
     *
     * @param text any text
     * @return an expression for it; a literal unless it is too long for one
     */
    public static StringLiteral of(String text) {
        return new StringLiteral(text);
    }

    /** Whether one literal holds it. */
    public static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    @Override
    public void appendTo(JavaWriter out) {
        if (isShort(text)) {
            out.append(quoted(text));
            return;
        }
        out.add("$.join(\"\"", Library.STRING);
        for (int from = 0; from < text.length(); from += LONGEST) {
            out.append(", ");
            out.append(quoted(text.substring(from, Math.min(text.length(), from + LONGEST))));
        }
        out.append(")");
    }

    private static String quoted(String text) {
        return isPlain(text) ? '"' + text + '"' : escaped(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < 0x20) {
                        literal.append(String.format("\\%03o", (int) c));
                    } else if (c < 0x7F) {
                        literal.append(c);
                    } else {
                        literal.append(String.format("\\u%04x", (int) c));
                    }
                }
            }
        }
        return literal.append('"').toString();
    }
}
