package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.transport.Delivery;
import java.util.Map;

/**
 * Describes one topic: where it is and what it carries. Generated code holds one constant per topic of an interface
 * file.
 *
 * @param <T> the message
 * @param name the topic's name in its interface
 * @param uri where it is; may have parameters, to be filled in before use, and wildcards, which make it a pattern that
 *     can be subscribed to but not published to
 * @param message reads and writes messages
 * @param delivery what becomes of a message when a connection breaks, as far as the broker can
 * @param retained whether a new subscriber is given the last message at once
 */
public record Topic<T>(String name, UriTemplate uri, Codec<T> message, Delivery delivery, boolean retained) {

    /**
     * Describes a topic that is delivered at most once and not retained.
     *
     * @param <T> the message
     * @param name the topic's name in its interface
     * @param uri where it is, such as {@code sensors.sonar.front} or {@code sensors.*}
     * @param message reads and writes messages
     * @return the description
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static <T> Topic<T> of(String name, String uri, Codec<T> message) {
        return new Topic<>(name, UriTemplate.parse(uri), message, Delivery.AT_MOST_ONCE, false);
    }

    /**
     * Describes a topic of plain objects, when there is no interface file: their fields by name.
     *
     * @param uri where it is, such as {@code sensors.sonar.front} or {@code sensors.*}
     * @return the description; its name is the uri
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static Topic<Map<String, Any>> untyped(String uri) {
        return of(uri, uri, Codecs.OBJECT);
    }

    /**
     * The same topic with this delivery.
     *
     * @param guarantee what becomes of a message when a connection breaks, as far as the broker can
     * @return a copy
     */
    public Topic<T> withDelivery(Delivery guarantee) {
        return new Topic<>(name, uri, message, guarantee, retained);
    }

    /**
     * The same topic, keeping its last message for new subscribers.
     *
     * @return a copy
     */
    public Topic<T> asRetained() {
        return new Topic<>(name, uri, message, delivery, true);
    }

    /**
     * The same topic with parameters of its uri filled in. Parameters that the uri does not have are ignored.
     *
     * @param parameters the values
     * @return a copy
     * @throws io.commlib.runtime.error.BadAddressException if a value is not one segment
     */
    public Topic<T> with(UriParameter... parameters) {
        return new Topic<>(name, uri.with(parameters), message, delivery, retained);
    }
}
