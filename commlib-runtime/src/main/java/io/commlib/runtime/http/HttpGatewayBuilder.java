package io.commlib.runtime.http;

import static io.commlib.runtime.endpoint.Require.positive;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a {@link HttpGateway} offers, and how. Used by one thread. */
public final class HttpGatewayBuilder {

    private final Endpoints node;
    private final List<Offer> offers = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new LinkedHashMap<>();
    private String title = "commlib gateway";
    private String version = "0";
    private int maxBodyBytes = 1024 * 1024;
    private int maxExchanges = 256;
    private int maxStreams = 128;
    private int streamCapacity = 256;
    private Duration clientTimeout = Duration.ofSeconds(10);
    private Duration maxCallTimeout = Duration.ofMinutes(1);
    private Duration keepAlive = Duration.ofSeconds(15);

    HttpGatewayBuilder(Endpoints node) {
        this.node = node;
    }

    /**
     * Names what is offered, for the OpenAPI document.
     *
     * @param name such as that of the interface
     * @param number its version
     * @return this
     */
    public HttpGatewayBuilder title(String name, String number) {
        title = name;
        version = number;
        return this;
    }

    /**
     * Offers an rpc, described as objects of any kind. One without an interface file is {@link Rpc#untyped}.
     *
     * @param rpc whose parameters may be open: the query gives them
     * @return this
     */
    public HttpGatewayBuilder rpc(Rpc<?, ?> rpc) {
        return rpc(rpc, JsonSchema.OBJECT, JsonSchema.OBJECT);
    }

    /**
     * Offers an rpc.
     *
     * @param rpc whose parameters may be open: the query gives them
     * @param request describes it
     * @param response describes it
     * @return this
     */
    public HttpGatewayBuilder rpc(Rpc<?, ?> rpc, JsonSchema request, JsonSchema response) {
        offers.add((limits, metrics, streams) -> new RpcRoute<>(node, rpc, request, response, limits, metrics));
        return this;
    }

    /**
     * Offers a topic, described as objects of any kind. One without an interface file is {@link Topic#untyped}.
     *
     * @param topic whose parameters may be open: the query gives them; of a pattern, each event says its topic
     * @return this
     */
    public HttpGatewayBuilder topic(Topic<?> topic) {
        return topic(topic, JsonSchema.OBJECT);
    }

    /**
     * Offers a topic.
     *
     * @param topic whose parameters may be open: the query gives them; of a pattern, each event says its topic
     * @param message describes it
     * @return this
     */
    public HttpGatewayBuilder topic(Topic<?> topic, JsonSchema message) {
        offers.add((limits, metrics, streams) -> new TopicRoute<>(node, topic, message, streams));
        return this;
    }

    /**
     * Adds a schema that others refer to, as {@code #/components/schemas/NAME}.
     *
     * @param name its name
     * @param schema what it stands for
     * @return this
     */
    public HttpGatewayBuilder schema(String name, JsonSchema schema) {
        schemas.put(name, schema);
        return this;
    }

    /**
     * Bounds the body of a request. 1 MiB unless said otherwise.
     *
     * @param bytes at least 1
     * @return this
     */
    public HttpGatewayBuilder maxBodyBytes(int bytes) {
        maxBodyBytes = Math.min(positive(bytes, "maxBodyBytes"), Integer.MAX_VALUE - 64);
        return this;
    }

    /**
     * Bounds how many requests are worked on at once, streams included; the connection of one above is closed. 256
     * unless said otherwise.
     *
     * @param exchanges at least 1
     * @return this
     */
    public HttpGatewayBuilder maxExchanges(int exchanges) {
        maxExchanges = positive(exchanges, "maxExchanges");
        return this;
    }

    /**
     * Bounds how many streams of events are open at once; one above is answered with 503. 128 unless said otherwise.
     *
     * @param streams at least 1
     * @return this
     */
    public HttpGatewayBuilder maxStreams(int streams) {
        maxStreams = positive(streams, "maxStreams");
        return this;
    }

    /**
     * Bounds how many messages wait for a slow client before the oldest is dropped. 256 unless said otherwise.
     *
     * @param messages at least 1
     * @return this
     */
    public HttpGatewayBuilder streamCapacity(int messages) {
        streamCapacity = positive(messages, "streamCapacity");
        return this;
    }

    /**
     * Bounds how long a client may take to send a request, and to take an answer or an event. 10 seconds unless said
     * otherwise.
     *
     * @param limit positive
     * @return this
     */
    public HttpGatewayBuilder clientTimeout(Duration limit) {
        clientTimeout = positive(limit, "clientTimeout");
        return this;
    }

    /**
     * Bounds how long a call may take, whatever the client asks for. One minute unless said otherwise.
     *
     * @param limit positive
     * @return this
     */
    public HttpGatewayBuilder maxCallTimeout(Duration limit) {
        maxCallTimeout = positive(limit, "maxCallTimeout");
        return this;
    }

    /**
     * Sets how long a stream may be silent before a comment is sent, which also finds out whether the client is still
     * there. 15 seconds unless said otherwise.
     *
     * @param period positive
     * @return this
     */
    public HttpGatewayBuilder keepAlive(Duration period) {
        keepAlive = positive(period, "keepAlive");
        return this;
    }

    /**
     * Starts to listen.
     *
     * @param address where; port 0 for any that is free
     * @return open
     * @throws io.commlib.runtime.error.NotConnectedException when the address cannot be listened at
     * @throws IllegalArgumentException when two offers have the same name or address
     */
    public HttpGateway open(InetSocketAddress address) {
        GatewayLimits limits = new GatewayLimits(
                maxBodyBytes, maxExchanges, maxStreams, streamCapacity, clientTimeout, maxCallTimeout, keepAlive);
        GatewayMetrics metrics = new GatewayMetrics();
        OpenStreams streams = new OpenStreams(limits, metrics);
        List<Route> routes = new ArrayList<>();
        for (Offer offer : offers) {
            routes.add(offer.route(limits, metrics, streams));
        }
        String openApi = OpenApi.document(title, version, routes, schemas);
        return new HttpGateway(node, address, routes, openApi, new Exchanges(limits, metrics), streams, metrics);
    }

    private interface Offer {
        Route route(GatewayLimits limits, GatewayMetrics metrics, OpenStreams streams);
    }
}
