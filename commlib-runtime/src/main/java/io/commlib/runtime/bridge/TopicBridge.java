package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.util.List;

/**
 * Publishes at one broker what is published to one topic of another. One for each direction carries both ways.
 *
 * <pre>{@code
 * try (BridgeEnd robot = BridgeEnd.connect("mqtt://robot");
 *         BridgeEnd office = BridgeEnd.connect("amqp://office");
 *         Bridge up = TopicBridge.open(robot, "sensors.front", office, "robot7.front")) {
 *     …
 * }
 * }</pre>
 */
public final class TopicBridge extends Bridge {

    private TopicBridge(String description, Route route, BridgeMetrics metrics, List<Carrier> carriers) {
        super(description, route, metrics, carriers);
    }

    /**
     * Opens one with the usual options.
     *
     * @param source where messages come from
     * @param from their topic
     * @param target where they go
     * @param to their topic there
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException as with options
     */
    public static TopicBridge open(BridgeEnd source, String from, BridgeEnd target, String to) {
        return open(source, from, target, to, TopicBridgeOptions.DEFAULT);
    }

    /**
     * Opens one.
     *
     * @param source where messages come from
     * @param from their topic
     * @param target where they go
     * @param to their topic there
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when a topic does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the source does not let it
     */
    public static TopicBridge open(
            BridgeEnd source, String from, BridgeEnd target, String to, TopicBridgeOptions options) {
        AddressPattern topic = new AddressPattern(new Address(from).text());
        Address there = new Address(to);
        Route route = new Route(source, target);
        BridgeMetrics metrics = new BridgeMetrics();
        Carrier carrier = new TopicCarrier(route, topic, each -> there, options, metrics);
        return opened(new TopicBridge("topic " + from + " to " + to, route, metrics, List.of(carrier)));
    }
}
