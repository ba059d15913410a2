package io.commlib.benchmarks.pubsub;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many take part.
 *
 * @param publishers each a thread, numbered from 0
 * @param subscribers each given every message, numbered from 0
 */
public record Shape(int publishers, int subscribers) {

    private static final Pattern NOTATION = Pattern.compile("([1-9]\\d{0,2}):([1-9]\\d{0,2})");

    /**
     * Reads one.
     *
     * @param text publishers, a colon, and subscribers, each from 1 to 999
     * @return what it says
     * @throws IllegalArgumentException when it is not written so; says how
     */
    public static Shape parse(String text) {
        Matcher shape = NOTATION.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("a shape is publishers:subscribers, each from 1 to 999, such as 1:100");
        }
        return new Shape(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)));
    }

    /**
     * What {@link #parse} reads.
     *
     * @return publishers, a colon, and subscribers
     */
    public String notation() {
        return publishers + ":" + subscribers;
    }

    @Override
    public String toString() {
        return publishers + " to " + subscribers;
    }
}
