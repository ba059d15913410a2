package io.commlib.runtime.presence;

import io.commlib.runtime.endpoint.InterfaceDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one node.
 *
 * @param node its name, with its namespace
 * @param state what it does
 * @param since when it started, by its own clock; of one that tells nothing but heartbeats, such as a Python node, when it
 *     was first heard of, by ours
 * @param lastSeen when it was last heard of, by our clock
 * @param period how often it says that it is there, or is taken to
 * @param interfaces what it serves; empty of one that tells nothing but heartbeats
 */
public record NodePresence(
        String node,
        NodeState state,
        Instant since,
        Instant lastSeen,
        Duration period,
        List<InterfaceDescriptor> interfaces) {

    /** Copies the interfaces. */
    public NodePresence {
        interfaces = List.copyOf(interfaces);
    }

    NodePresence seen(Instant now) {
        return new NodePresence(node, state, since, now, period, interfaces);
    }

    NodePresence gone() {
        return new NodePresence(node, NodeState.GONE, since, lastSeen, period, interfaces);
    }
}
