package io.commlib.runtime.event;

import io.commlib.runtime.address.UriParameter;
import io.commlib.runtime.address.UriTemplate;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.transport.Delivery;
import java.util.Map;

/**
 * Describes one event: its name, where it is announced and what comes with it. Generated code holds one constant per
 * event of an interface file.
 *
 * @param <P> the payload
 * @param name the event's name, which travels with it
 * @param uri where it is announced; parameters must be filled in before use
 * @param description what it means; travels with it
 * @param payload reads and writes payloads
 * @param delivery what becomes of it when a connection breaks, as far as the broker can
 */
public record EventType<P>(String name, UriTemplate uri, String description, Codec<P> payload, Delivery delivery) {

    /**
     * Describes an event that is announced at most once.
     *
     * @param <P> the payload
     * @param name the event's name
     * @param uri where it is announced, such as {@code bedroom.lights.on}
     * @param description what it means; may be empty
     * @param payload reads and writes payloads
     * @return the description
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static <P> EventType<P> of(String name, String uri, String description, Codec<P> payload) {
        return new EventType<>(name, UriTemplate.parse(uri), description, payload, Delivery.AT_MOST_ONCE);
    }

    /**
     * Describes an event whose payload is a plain object, when there is no interface file: its fields by name.
     *
     * @param name the event's name
     * @param uri where it is announced, such as {@code bedroom.lights.on}
     * @return the description, with an empty description in it
     * @throws io.commlib.runtime.error.BadAddressException if the uri does not follow the notation
     */
    public static EventType<Map<String, Any>> untyped(String name, String uri) {
        return of(name, uri, "", Codecs.OBJECT);
    }

    /**
     * The same event with this delivery.
     *
     * @param guarantee what becomes of it when a connection breaks, as far as the broker can
     * @return a copy
     */
    public EventType<P> withDelivery(Delivery guarantee) {
        return new EventType<>(name, uri, description, payload, guarantee);
    }

    /**
     * The same event with parameters of its uri filled in. Parameters that the uri does not have are ignored.
     *
     * @param parameters the values
     * @return a copy
     * @throws io.commlib.runtime.error.BadAddressException if a value is not one segment
     */
    public EventType<P> with(UriParameter... parameters) {
        return new EventType<>(name, uri.with(parameters), description, payload, delivery);
    }
}
