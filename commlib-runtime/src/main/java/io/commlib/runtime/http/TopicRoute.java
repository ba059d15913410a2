package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpExchange;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One topic, or the topics of one pattern, as server-sent events.
 *
 * @param <T> the message
 */
final class TopicRoute<T> implements Route {

    private static final SubscribeOptions LATEST = SubscribeOptions.DEFAULT.withOverflow(Overflow.DROP_OLDEST);

    private final Endpoints node;
    private final Topic<T> topic;
    private final UriParameters parameters;
    private final Map<String, Any> description;
    private final OpenStreams streams;

    TopicRoute(Endpoints node, Topic<T> topic, JsonSchema message, OpenStreams streams) {
        this.node = node;
        this.topic = topic;
        this.parameters = new UriParameters(topic.uri());
        this.description = OpenApi.topic(
                topic.name(), parameters.names(), message, topic.uri().isPattern());
        this.streams = streams;
    }

    @Override
    public List<String> paths() {
        String byName = "/topics/" + topic.name();
        String byAddress = "/topics/" + topic.uri();
        boolean same = byName.equals(byAddress) || topic.uri().isPattern();
        return same || !parameters.names().isEmpty() ? List.of(byName) : List.of(byName, byAddress);
    }

    @Override
    public String verb() {
        return "GET";
    }

    @Override
    public Map<String, Any> description() {
        return description;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException, Problem {
        Topic<T> filled = topic.with(parameters.of(exchange.getRequestURI()));
        try (EventStream stream = streams.open()) {
            try (Subscription subscription = subscribe(filled, stream)) {
                stream.run(exchange, subscription);
            } catch (CommlibException e) {
                throw Problem.of(e);
            }
        }
    }

    private Subscription subscribe(Topic<T> filled, EventStream stream) {
        if (filled.uri().isPattern()) {
            return node.patternChannel(filled).subscribe((from, message) -> stream.offer(event(from, message)), LATEST);
        }
        return node.channel(filled).subscribe(message -> stream.offer(encode(message)), LATEST);
    }

    private byte[] encode(T message) {
        return Encoding.JSON.encode(topic.message(), message);
    }

    /** With its topic; an address needs no escapes in JSON. */
    private byte[] event(Address from, T message) {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        event.writeBytes(("{\"topic\":\"" + from + "\",\"message\":").getBytes(StandardCharsets.UTF_8));
        event.writeBytes(encode(message));
        event.write('}');
        return event.toByteArray();
    }
}
