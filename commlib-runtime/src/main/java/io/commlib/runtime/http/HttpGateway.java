package io.commlib.runtime.http;

import com.sun.net.httpserver.HttpServer;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.transport.TransportState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Offers rpcs and topics over HTTP, to those who speak nothing else. Thread-safe.
 *
 * <pre>{@code
 * try (HttpGateway gateway = HttpGateway.builder(node)
 *         .rpc(MobileBase.ADD_TWO_INTS)
 *         .topic(MobileBase.FRONT_SONAR)
 *         .open(new InetSocketAddress("localhost", 8080))) { … }
 * }</pre>
 *
 * <table>
 * <caption>What is where</caption>
 * <tr><td>{@code POST /rpc/NAME}</td><td>calls an rpc, by its name or its address; JSON in, JSON out. Parameters of its uri
 * are taken from the query, a time limit in milliseconds from the header {@code Commlib-Timeout}</td></tr>
 * <tr><td>{@code GET /topics/NAME}</td><td>server-sent events: each message of the topic, and {@code event: dropped}
 * with how many were missed by a client that is too slow</td></tr>
 * <tr><td>{@code GET /openapi.json}</td><td>describes them in OpenAPI 3.1</td></tr>
 * <tr><td>{@code GET /health}</td><td>200 while connected to the broker, else 503</td></tr>
 * </table>
 *
 * <p>What fails is answered as {@code application/problem+json} (RFC 9457): 400 for what is no message, 422 with the
 * error's name and fields for an error that the interface declares, 500 for another failure of the service, 502, 503 and
 * 504 for a broker or a service that is away. It speaks plain HTTP and asks nobody who they are: let it listen
 * only where whoever connects may call, or put a server in front that knows.
 *
 * <p>How many connections may be open, and how long and how many headers may be, the JVM is told for all its servers:
 * {@code -Djdk.httpserver.maxConnections}, {@code -Dsun.net.httpserver.maxReqHeaderSize} (380 KiB unless said otherwise)
 * and {@code -Dsun.net.httpserver.maxReqHeaders} (200).
 */
public final class HttpGateway implements AutoCloseable {

    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(1);

    private final HttpServer server;
    private final Exchanges exchanges;
    private final OpenStreams streams;
    private final GatewayMetrics metrics;
    private final String openApi;

    HttpGateway(
            Endpoints node,
            InetSocketAddress address,
            List<Route> routes,
            String openApi,
            Exchanges exchanges,
            OpenStreams streams,
            GatewayMetrics metrics) {
        this.exchanges = exchanges;
        this.streams = streams;
        this.metrics = metrics;
        this.openApi = openApi;
        List<Route> all = new ArrayList<>(routes);
        all.add(new PageRoute("/openapi.json", () -> new PageRoute.Page(200, openApi)));
        all.add(new PageRoute("/health", () -> health(node.state())));
        Router router = new Router(all);
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new NotConnectedException("cannot listen at " + address + ": " + e.getMessage(), e);
        }
        server.setExecutor(exchanges);
        server.createContext("/", router);
        server.start();
    }

    /**
     * Starts a gateway.
     *
     * @param node calls and subscribes
     * @return a builder
     */
    public static HttpGatewayBuilder builder(Endpoints node) {
        return new HttpGatewayBuilder(node);
    }

    /**
     * Where it listens.
     *
     * @return with the port that was taken
     */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /**
     * Describes what it offers.
     *
     * @return the OpenAPI document, in JSON
     */
    public String openApi() {
        return openApi;
    }

    /**
     * What it counts.
     *
     * @return the same object always
     */
    public GatewayMetrics metrics() {
        return metrics;
    }

    /** Ends the streams, answers what was asked within a second, and leaves no thread. May be called more than once. */
    @Override
    public void close() {
        streams.endAll();
        exchanges.drain(DRAIN_LIMIT);
        server.stop(0);
        exchanges.close();
    }

    private static PageRoute.Page health(TransportState state) {
        Any body = Any.of(Map.of("broker", Any.of(state.name().toLowerCase(Locale.ROOT))));
        return new PageRoute.Page(
                state == TransportState.READY ? 200 : 503,
                new String(Encoding.JSON.encode(Codecs.ANY, body), StandardCharsets.UTF_8));
    }
}
