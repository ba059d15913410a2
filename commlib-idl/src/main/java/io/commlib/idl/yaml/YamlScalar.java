package io.commlib.idl.yaml;

import io.commlib.idl.source.Span;

/**
 * A single value.
 *
 * @param text what it says, without quotes, escapes resolved
 * @param style how it was written
 * @param exact the distance between a character's index in {@code text} and its column after the span's, or -1 when the
 *     two do not go in step (escapes, several lines)
 */
public record YamlScalar(String text, Style style, Span span, int exact) implements YamlNode {

    /** How a scalar was written. */
    public enum Style {
        /** Without quotes. */
        PLAIN,
        /** In single or double quotes. */
        QUOTED,
        /** After {@code |} or {@code >}. */
        BLOCK
    }

    /** Whether there is nothing at all: {@code key:}. */
    public boolean absent() {
        return style == Style.PLAIN && text.isEmpty();
    }

    /** Whether it was written without quotes. */
    public boolean plain() {
        return style == Style.PLAIN;
    }

    /**
     * The place of a part of the text.
     *
     * @param from index of its first character
     * @param to index after its last character
     * @return that place, or of the whole scalar when it cannot be told
     */
    public Span part(int from, int to) {
        return exact < 0 ? span : new Span(span.line(), span.column() + exact + from, Math.max(1, to - from));
    }

    @Override
    public String kind() {
        return absent() ? "nothing" : "a single value";
    }
}
