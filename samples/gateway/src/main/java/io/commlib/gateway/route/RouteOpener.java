package io.commlib.gateway.route;

import io.commlib.gateway.config.Broker;
import io.commlib.gateway.config.HostPort;
import io.commlib.gateway.config.Offer;
import io.commlib.gateway.config.Route;
import io.commlib.runtime.bridge.ActionBridge;
import io.commlib.runtime.bridge.Bridge;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.bridge.BridgeMetrics;
import io.commlib.runtime.bridge.PatternTopicBridge;
import io.commlib.runtime.bridge.RpcBridge;
import io.commlib.runtime.bridge.TopicBridge;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.http.GatewayMetrics;
import io.commlib.runtime.http.HttpGateway;
import io.commlib.runtime.http.HttpGatewayBuilder;
import io.commlib.runtime.http.JsonSchema;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rest.RestProxy;
import io.commlib.runtime.rest.RestProxyBuilder;
import io.commlib.runtime.rest.RestProxyMetrics;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.tcp.TcpBridge;
import io.commlib.runtime.tcp.TcpBridgeMetrics;
import java.util.List;
import java.util.function.Function;

/** Opens routes, each by the part of the runtime that does it. */
final class RouteOpener {

    private final Function<Broker, Connection> connections;

    /**
     * Opens routes over some connections.
     *
     * @param connections those to the brokers of the route
     */
    RouteOpener(Function<Broker, Connection> connections) {
        this.connections = connections;
    }

    OpenRoute open(Route route) {
        if (route instanceof Route.Bridge bridge) {
            return bridge(bridge);
        } else if (route instanceof Route.Tcp tcp) {
            return tcp(tcp);
        } else if (route instanceof Route.Rest rest) {
            return rest(rest);
        }
        return http((Route.Http) route);
    }

    private OpenRoute bridge(Route.Bridge route) {
        BridgeEnd source = connections.apply(route.from().broker()).end();
        BridgeEnd target = connections.apply(route.to().broker()).end();
        String from = route.from().address();
        String to = route.to().address();
        Bridge bridge = switch (route.kind()) {
            case RPC -> RpcBridge.open(source, from, target, to, route.calls());
            case TOPIC -> TopicBridge.open(source, from, target, to, route.messages());
            case PATTERN -> PatternTopicBridge.open(source, from, target, to, route.messages());
            case ACTION -> ActionBridge.open(source, from, target, to, route.calls(), route.messages());
            case TCP, REST, HTTP -> throw new IllegalArgumentException(route.kind() + " is no bridge");
        };
        return new OpenRoute(
                bridge::close, route.comesFrom(), () -> counts(bridge.metrics().snapshot()));
    }

    private static List<Count> counts(BridgeMetrics.Snapshot counted) {
        return List.of(
                Count.total("received", counted.received()),
                Count.total("carried", counted.carried()),
                Count.total("failed", counted.failed()),
                Count.total("dropped", counted.dropped()),
                Count.total("looped", counted.looped()),
                Count.now("in_flight", counted.inFlight()));
    }

    private static OpenRoute tcp(Route.Tcp route) {
        TcpBridge bridge = TcpBridge.builder(route.from().toListen(), route.to().toReach())
                .maxConnections(route.connections())
                .connectTimeout(route.connectTimeout())
                .idleTimeout(route.idleTimeout())
                .open();
        TcpBridgeMetrics metrics = bridge.metrics();
        return new OpenRoute(
                bridge::close,
                at(route.from(), bridge.address().getPort()),
                () -> List.of(
                        Count.now("open", metrics.open()),
                        Count.total("accepted", metrics.accepted()),
                        Count.total("rejected", metrics.rejected()),
                        Count.total("unreachable", metrics.unreachable()),
                        Count.total("idle", metrics.idle()),
                        Count.total("broken", metrics.broken()),
                        Count.total("bytes_to_target", metrics.bytesToTarget()),
                        Count.total("bytes_from_target", metrics.bytesFromTarget())));
    }

    private OpenRoute rest(Route.Rest route) {
        RestProxyBuilder builder = RestProxy.at(
                        connections.apply(route.from().broker()).endpoints(),
                        route.from().address())
                .concurrency(route.concurrency())
                .timeout(route.timeout())
                .maxRedirects(route.redirects())
                .maxRequestBytes(route.requestBytes())
                .maxAnswerBytes(route.answerBytes());
        route.to().forEach(builder::allow);
        route.networks().forEach(builder::allowNetwork);
        RestProxy proxy = builder.open();
        RestProxyMetrics metrics = proxy.metrics();
        return new OpenRoute(
                proxy::close,
                route.comesFrom(),
                () -> List.of(
                        Count.total("calls", metrics.calls()),
                        Count.total("refused", metrics.refused()),
                        Count.total("failed", metrics.failed()),
                        Count.now("in_flight", metrics.inFlight())));
    }

    private OpenRoute http(Route.Http route) {
        Offer offer = route.offer();
        HttpGatewayBuilder builder = HttpGateway.builder(
                        connections.apply(route.to()).endpoints())
                .title(offer.name(), offer.version())
                .maxCallTimeout(route.timeout())
                .maxBodyBytes(route.bodyBytes())
                .maxExchanges(route.requests())
                .maxStreams(route.streams())
                .streamCapacity(route.streamBuffer());
        offer.schemas().forEach((name, schema) -> builder.schema(name, JsonSchema.parse(schema)));
        for (Offer.Call call : offer.calls()) {
            Rpc<?, ?> rpc = Rpc.of(call.name(), call.uri(), Codecs.OBJECT, Codecs.OBJECT)
                    .withErrors(DeclaredFailure.types(call.errors()))
                    .withTimeout(call.timeout() == null ? Rpc.DEFAULT_TIMEOUT : call.timeout());
            builder.rpc(rpc, JsonSchema.ref(call.request()), JsonSchema.ref(call.response()));
        }
        for (Offer.Stream stream : offer.streams()) {
            builder.topic(Topic.of(stream.name(), stream.uri(), Codecs.OBJECT), JsonSchema.ref(stream.message()));
        }
        HttpGateway gateway = builder.open(route.from().toListen());
        GatewayMetrics metrics = gateway.metrics();
        return new OpenRoute(
                gateway::close,
                at(route.from(), gateway.address().getPort()),
                () -> List.of(
                        Count.total("calls", metrics.calls()),
                        Count.total("failed_calls", metrics.failedCalls()),
                        Count.total("rejected", metrics.rejected()),
                        Count.total("too_slow", metrics.tooSlow()),
                        Count.now("streams", metrics.streams()),
                        Count.total("events", metrics.events()),
                        Count.total("dropped", metrics.dropped())));
    }

    private static String at(HostPort asked, int port) {
        return new HostPort(asked.host(), port).toString();
    }
}
