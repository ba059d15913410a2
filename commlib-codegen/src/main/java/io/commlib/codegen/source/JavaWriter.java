package io.commlib.codegen.source;

import java.util.List;
import java.util.Set;

/**
 * Writes one Java file. Templates are indented as they stand in the code that calls; what is written inside a block is
 * indented further. Class names are written as short as the file allows, and imported.
 */
public final class JavaWriter {

    /** The longest line. */
    static final int WIDTH = 120;

    /** What may come after a list on its line: an opening brace or a semicolon. */
    private static final int LINE_END = 2;

    private static final String INDENT = "    ";

    private final FileScope scope;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean lineStart = true;

    /**
     * Begins a file.
     *
     * @param scope of the file
     */
    public JavaWriter(FileScope scope) {
        this.scope = scope;
    }

    FileScope scope() {
        return scope;
    }

    /**
     * Writes text.
     *
     * @param template the text, with a {@code $} for each argument
     * @param args fragments, or anything else for its {@code toString()}
     * @return this
     */
    public JavaWriter add(String template, Object... args) {
        int from = 0;
        for (Object arg : args) {
            int at = template.indexOf('$', from);
            append(template, from, at);
            if (arg instanceof Fragment fragment) {
                fragment.appendTo(this);
            } else {
                append(String.valueOf(arg));
            }
            from = at + 1;
        }
        append(template, from, template.length());
        return this;
    }

    /**
     * Writes text, or nothing.
     *
     * @param condition whether to
     * @param template the text, with a {@code $} for each argument
     * @param args as for {@link #add}
     * @return this
     */
    public JavaWriter addIf(boolean condition, String template, Object... args) {
        return condition ? add(template, args) : this;
    }

    /**
     * Writes the first line of a block; what follows is indented.
     *
     * @param template the line, without its end
     * @param args as for {@link #add}
     * @return this
     */
    public JavaWriter open(String template, Object... args) {
        add(template, args).append("\n");
        depth++;
        return this;
    }

    /**
     * Writes the last line of a block, indented as its first.
     *
     * @param line the line, without its end
     * @return this
     */
    public JavaWriter close(String line) {
        depth--;
        append(line);
        append("\n");
        return this;
    }

    /**
     * Writes an empty line.
     *
     * @return this
     */
    public JavaWriter blank() {
        append("\n");
        return this;
    }

    /**
     * Writes what follows deeper, or less deep again.
     *
     * @param levels how much
     * @return this
     */
    public JavaWriter indent(int levels) {
        depth += levels;
        return this;
    }

    /**
     * How many characters of a line are taken by its indentation.
     *
     * @return four for each level
     */
    public int margin() {
        return depth * INDENT.length();
    }

    /**
     * Writes a list in parentheses: on the line that was begun, or, when that would be too long, each element on one of
     * its own.
     *
     * @param elements as the arguments of {@link #add}
     * @return this
     */
    public JavaWriter addList(List<?> elements) {
        int before = out.length();
        boolean wasLineStart = lineStart;
        append("(");
        for (int i = 0; i < elements.size(); i++) {
            add(i == 0 ? "$" : ", $", elements.get(i));
        }
        append(")");
        if (out.length() - (out.lastIndexOf("\n", before) + 1) + LINE_END > WIDTH) {
            out.setLength(before);
            lineStart = wasLineStart;
            append("(");
            indent(2);
            for (int i = 0; i < elements.size(); i++) {
                add(i == 0 ? "\n$" : ",\n$", elements.get(i));
            }
            indent(-2);
            append(")");
        }
        return this;
    }

    /**
     * Ends the file.
     *
     * @return its text: package, imports, and what was written
     */
    public String finish() {
        StringBuilder file = new StringBuilder(out.length() + 1024);
        file.append("package ").append(scope.packageName()).append(";\n\n");
        for (String name : scope.imports()) {
            file.append("import ").append(name).append(";\n");
        }
        return file.append("\n").append(out).toString();
    }

    /**
     * Writes a declaration and its value: on one line, or, when that would be too long, the value on lines of its own.
     *
     * @param declaration up to the equals sign
     * @param value up to the semicolon
     * @return this
     */
    public JavaWriter addAssignment(Fragment declaration, Fragment value) {
        int before = out.length();
        boolean wasLineStart = lineStart;
        add("$ = $;\n", declaration, value);
        boolean fits = out.indexOf("\n", before) == out.length() - 1
                && out.length() - 1 - (out.lastIndexOf("\n", before) + 1) <= WIDTH;
        if (!fits) {
            out.setLength(before);
            lineStart = wasLineStart;
            add("$ =\n", declaration).indent(2).add("$;\n", value).indent(-2);
        }
        return this;
    }

    /**
     * Names that variables must not have here.
     *
     * @return the first parts of the package names that the file may spell out; mostly none
     */
    public Set<String> roots() {
        return scope.roots();
    }

    /**
     * A class's name as this file writes it, for comments.
     *
     * @param name the class
     * @return its simple name, or all of it
     */
    public String name(ClassName name) {
        return scope.name(name);
    }

    void append(String text) {
        append(text, 0, text.length());
    }

    private void append(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 || newline >= to ? to : newline;
            if (end > at) {
                if (lineStart) {
                    for (int i = 0; i < depth; i++) {
                        out.append(INDENT);
                    }
                }
                out.append(text, at, end);
                lineStart = false;
            }
            if (end < to) {
                out.append('\n');
                lineStart = true;
            }
            at = end + 1;
        }
    }
}
