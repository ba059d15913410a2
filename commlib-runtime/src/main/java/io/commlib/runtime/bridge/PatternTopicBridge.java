package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Publishes below a namespace of one broker what is published to the topics of a pattern at another: with the pattern {@code
 * sensors.*} and the namespace {@code robot7}, what comes from {@code sensors.front} goes to {@code robot7.sensors.front}.
 */
public final class PatternTopicBridge extends Bridge {

    private PatternTopicBridge(String description, Route route, BridgeMetrics metrics, List<Carrier> carriers) {
        super(description, route, metrics, carriers);
    }

    /**
     * Opens one with the usual options.
     *
     * @param source where messages come from
     * @param pattern their topics
     * @param target where they go
     * @param namespace one or more segments that precede their topics there; empty for none
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException as with options
     */
    public static PatternTopicBridge open(BridgeEnd source, String pattern, BridgeEnd target, String namespace) {
        return open(source, pattern, target, namespace, TopicBridgeOptions.DEFAULT);
    }

    /**
     * Opens one.
     *
     * @param source where messages come from
     * @param pattern their topics
     * @param target where they go
     * @param namespace one or more segments that precede their topics there; empty for none. What comes from a topic that is too
     *     long with it counts as failed
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.BadAddressException when the pattern or the namespace does not follow the notation
     * @throws io.commlib.runtime.error.CommlibException when the source does not let it
     */
    public static PatternTopicBridge open(
            BridgeEnd source, String pattern, BridgeEnd target, String namespace, TopicBridgeOptions options) {
        AddressPattern topics = new AddressPattern(pattern);
        Route route = new Route(source, target);
        BridgeMetrics metrics = new BridgeMetrics();
        Carrier carrier = new TopicCarrier(route, topics, below(namespace), options, metrics);
        String description = "topics " + pattern + (namespace.isEmpty() ? "" : " to " + namespace + "." + pattern);
        return opened(new PatternTopicBridge(description, route, metrics, List.of(carrier)));
    }

    private static UnaryOperator<Address> below(String namespace) {
        if (namespace.isEmpty()) {
            return topic -> topic;
        }
        Address parent = new Address(namespace);
        return topic -> parent.child(topic.text());
    }
}
