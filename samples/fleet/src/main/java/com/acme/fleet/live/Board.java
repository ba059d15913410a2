package com.acme.fleet.live;

import com.acme.fleet.VehicleTopics;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.presence.NodePresence;
import io.commlib.runtime.presence.Presence;
import io.commlib.runtime.presence.PresenceListener;
import io.commlib.runtime.presence.PresenceOptions;
import io.commlib.runtime.pubsub.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows who is there and which vehicles have driven, and writes it down. */
final class Board implements AutoCloseable {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Presence presence;
    private final Subscription drives;
    private final Set<String> driven = ConcurrentHashMap.newKeySet();

    Board(Node node, PresenceListener listener) {
        presence = node.watch(PresenceOptions.DEFAULT.withNamespace(Fleet.NAMESPACE), listener);
        drives = VehicleTopics.anyDriven(node).subscribe((topic, odometer) -> driven.add(topic.text()));
    }

    Presence presence() {
        return presence;
    }

    /** How many vehicles have driven. */
    int vehicles() {
        return driven.size();
    }

    /** One line for each node that is there. */
    String table() {
        StringBuilder table =
                new StringBuilder("%-12s %-8s %-9s %-28s %s%n".formatted("NODE", "STATE", "SINCE", "SERVES", "SEEN"));
        Instant now = Instant.now();
        for (NodePresence node : presence.nodes()) {
            table.append("%-12s %-8s %-9s %-28s %.1f s ago%n"
                    .formatted(
                            node.node().substring(Fleet.NAMESPACE.length() + 1),
                            node.state(),
                            CLOCK.format(node.since()),
                            serves(node),
                            Duration.between(node.lastSeen(), now).toMillis() / 1_000.0));
        }
        return table.toString();
    }

    @Override
    public void close() {
        drives.close();
        presence.close();
    }

    /** In words what a node serves. */
    static String serves(NodePresence node) {
        return node.interfaces().stream()
                .map(served -> served.name() + " " + served.version())
                .collect(Collectors.joining(", "));
    }
}
