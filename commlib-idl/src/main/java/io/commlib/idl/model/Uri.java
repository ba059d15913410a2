package io.commlib.idl.model;

import java.util.List;

/**
 * Where an endpoint is: segments with parameters and wildcards.
 *
 * @param text as written, such as {@code thing.{device}.ops.add_two_ints}
 * @param segments at least one
 */
public record Uri(String text, List<Segment> segments, Position position) {

    /** One segment. */
    public sealed interface Segment {
        /** Letters, digits, {@code _} and {@code -}. */
        record Literal(String text) implements Segment {}

        /** {@code {name}}: an argument of the stub and the binding. */
        record Parameter(String name) implements Segment {}

        /** {@code *}: exactly one segment inside, one or more at the end. */
        record Wildcard() implements Segment {}
    }

    /** The names of its parameters, in order. */
    public List<String> parameters() {
        return segments.stream()
                .filter(Segment.Parameter.class::isInstance)
                .map(segment -> ((Segment.Parameter) segment).name())
                .toList();
    }

    /** Whether it has a wildcard. */
    public boolean isPattern() {
        return segments.stream().anyMatch(Segment.Wildcard.class::isInstance);
    }
}
