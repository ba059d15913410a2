package io.commlib.runtime.error;

/**
 * One way in which a message breaks its declaration.
 *
 * @param path the field, as a dotted path from the message's root with list positions in brackets, such as
 *     {@code pose.points[3].x}; empty for the message itself
 * @param problem what is wrong, such as {@code "must be at least 0, but is -1"}
 */
public record Violation(String path, String problem) {

    /** The path and the problem, as one line for people. */
    @Override
    public String toString() {
        return path.isEmpty() ? problem : path + ": " + problem;
    }
}
