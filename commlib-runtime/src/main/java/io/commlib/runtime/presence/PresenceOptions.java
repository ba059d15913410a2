package io.commlib.runtime.presence;

import java.time.Duration;

/**
 * Whom to watch, and how patiently.
 *
 * @param namespace of the nodes, empty for those without one. A segment may be {@code *}. Nodes are watched whose own
 *     name is one segment
 * @param missedBeats how many heartbeats in a row a node may miss before it counts as gone, at least 1
 * @param assumedPeriod of heartbeats, of a node that does not tell its own
 * @param maxNodes how many nodes are kept; those that come above it are counted and not seen
 */
public record PresenceOptions(String namespace, int missedBeats, Duration assumedPeriod, int maxNodes) {

    /** Nodes without a namespace, three missed heartbeats of ten seconds, at most 10,000 nodes. */
    public static final PresenceOptions DEFAULT = new PresenceOptions("", 3, Duration.ofSeconds(10), 10_000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public PresenceOptions {
        if (missedBeats < 1 || maxNodes < 1 || assumedPeriod.isNegative() || assumedPeriod.isZero()) {
            throw new IllegalArgumentException("missed beats, period and number of nodes are positive, not "
                    + missedBeats + ", " + assumedPeriod + ", " + maxNodes);
        }
    }

    /**
     * The same in another namespace.
     *
     * @param watched one or more segments, which may be {@code *}, or empty
     * @return a copy
     */
    public PresenceOptions withNamespace(String watched) {
        return new PresenceOptions(watched, missedBeats, assumedPeriod, maxNodes);
    }

    /**
     * The same with another patience.
     *
     * @param beats how many heartbeats may be missed
     * @return a copy
     */
    public PresenceOptions withMissedBeats(int beats) {
        return new PresenceOptions(namespace, beats, assumedPeriod, maxNodes);
    }

    /**
     * The same with another guess.
     *
     * @param period of nodes that do not tell theirs
     * @return a copy
     */
    public PresenceOptions withAssumedPeriod(Duration period) {
        return new PresenceOptions(namespace, missedBeats, period, maxNodes);
    }

    /**
     * The same with room for more or fewer.
     *
     * @param nodes how many are kept
     * @return a copy
     */
    public PresenceOptions withMaxNodes(int nodes) {
        return new PresenceOptions(namespace, missedBeats, assumedPeriod, nodes);
    }
}
