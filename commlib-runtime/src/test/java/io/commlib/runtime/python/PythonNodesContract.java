package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.control.RemoteControl;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.presence.NodePresence;
import io.commlib.runtime.presence.NodeState;
import io.commlib.runtime.presence.Presence;
import io.commlib.runtime.presence.PresenceListener;
import io.commlib.runtime.presence.PresenceOptions;
import io.commlib.runtime.rest.RestProxy;
import io.commlib.runtime.rest.RestRequest;
import io.commlib.runtime.rest.RestResponse;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Heartbeats, the control of nodes, and the REST proxy, with the very messages that were recorded of the Python library. */
abstract class PythonNodesContract extends PythonSetting {

    private final String pythonNode = base + ".interop_node";

    PythonNodesContract(BrokerUnderTest broker, PythonVersion version) {
        super(broker, version);
    }

    @Test
    void aNodeIsSeenByItsHeartbeats() {
        Presence presence = node.watch(PresenceOptions.DEFAULT.withNamespace(base), PresenceListener.NONE);

        recordedHeartbeats().forEach(beat -> python.publish(pythonNode + ".heartbeat", beat));

        await().atMost(PATIENCE).until(() -> presence.find(pythonNode).isPresent());
        NodePresence seen = presence.find(pythonNode).orElseThrow();
        assertThat(seen.state()).isEqualTo(NodeState.RUNNING);
        assertThat(seen.interfaces()).isEmpty();
        assertThat(presence.ignored()).isZero();
    }

    @Test
    void ourHeartbeatIsLikeARecordedOne() {
        String name = base + "_beating";
        BlockingQueue<Received> beats = python.subscribe(name + ".heartbeat");
        try (Node beating =
                Node.builder(uri).name(name).dialect(Dialect.COMMLIB_PY).build()) {
            assertThat(beating.fullName()).isEqualTo(name);

            Received beat = take(beats);

            assertThat(timeless(beat.payload()))
                    .isEqualTo(timeless(recordedHeartbeats().get(0)));
            if (!enveloped) {
                assertThat(beat.properties())
                        .containsOnlyKeys("content_type", "content_encoding", "message_id", "timestamp");
            }
        }
    }

    private List<String> recordedHeartbeats() {
        List<String> beats = Recording.of(broker, "heartbeat", version).messages().stream()
                .map(message -> new String(message.payload(), UTF_8))
                .toList();
        assertThat(beats).isNotEmpty();
        return beats;
    }

    private static String timeless(String heartbeat) {
        return heartbeat.replaceAll("[0-9]+", "0");
    }

    @Test
    void aClientStopsOurNodeAndIsAnsweredAsByItsOwnKind() {
        String name = base + "_controlled";
        Rpc<List<Long>, List<Long>> addTwoInts = Rpc.of(
                "AddTwoInts",
                name + ".add_two_ints",
                new Fields<>(Codecs.INT64, "a", "b"),
                new Fields<>(Codecs.INT64, "c"));
        try (Node controlled = Node.builder(uri)
                .name(name)
                .dialect(Dialect.COMMLIB_PY)
                .remoteControl(true)
                .build()) {
            controlled.serve(addTwoInts, request -> List.of(request.get(0) + request.get(1)));
            List<RecordedCall> calls = RecordedCall.in(Recording.of(broker, "nodectl", version));
            assertThat(calls).extracting(RecordedCall::verb).startsWith("add_two_ints", "start", "stop");

            for (RecordedCall call : calls.subList(0, 3)) {
                Received reply = take(python.request(name + "." + call.verb(), call.request()));
                assertThat(dataOf(reply)).as(call.verb()).isEqualTo(json(call.reply()));
            }
            Received started = take(python.request(name + ".start", "{}"));

            assertThat(dataOf(started)).isEqualTo(json("{\"status\":0,\"error\":\"\"}"));
            assertThat(dataOf(take(python.request(name + ".add_two_ints", "{\"a\":1,\"b\":2}"))))
                    .isEqualTo(json("{\"c\":3}"));
        }
    }

    @Test
    void aNodeIsStoppedByUsAndItsRefusalUnderstood() {
        List<RecordedCall> calls = RecordedCall.in(Recording.of(broker, "nodectl", version));
        BlockingQueue<Received> starts = python.serve(
                pythonNode + ".start", data -> first(calls, "start").reply());
        BlockingQueue<Received> stops =
                python.serve(pythonNode + ".stop", data -> first(calls, "stop").reply());
        RemoteControl control = node.remoteControl(pythonNode);

        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(control::start)
                .withMessageContaining("Cannot make the transition from current state!");
        control.stop();

        assertThat(dataOf(take(starts))).isEqualTo(json(first(calls, "start").request()));
        assertThat(dataOf(take(stops))).isEqualTo(json(first(calls, "stop").request()));
    }

    private static RecordedCall first(List<RecordedCall> calls, String verb) {
        return calls.stream()
                .filter(call -> call.verb().equals(verb))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClientOfTheRestProxyIsAnsweredInTheFormThatItUses() throws IOException {
        HttpServer server = httpServer();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        try (RestProxy proxy =
                RestProxy.at(node, base + ".proxy.rest").allow(origin).open()) {
            for (RecordedCall call : recordedRestCalls()) {
                Map<String, Any> request = new LinkedHashMap<>(Json.object(json(call.request())));
                request.put("base_url", Any.of(origin));

                Map<String, Any> reply =
                        Json.object(dataOf(take(python.request(base + ".proxy.rest", text(Any.of(request))))));

                Map<String, Any> recorded = Json.object(json(call.reply()));
                assertThat(reply.keySet()).containsExactlyElementsOf(recorded.keySet());
                assertThat(reply.get("data")).isEqualTo(recorded.get("data"));
                assertThat(reply.get("status_code")).isEqualTo(recorded.get("status_code"));
                assertThat(Json.object(reply.get("headers"))).containsEntry("Content-type", Any.of("application/json"));
            }
            Received documented = take(python.request(
                    base + ".proxy.rest",
                    "{\"host\":\"127.0.0.1\",\"port\":%d,\"path\":\"/get\",\"verb\":\"GET\",\"query_params\":{\"a\":1},"
                                    .formatted(server.getAddress().getPort())
                            + "\"path_params\":{},\"body_params\":{},\"headers\":{}}"));
            assertThat(Json.object(dataOf(documented))).containsOnlyKeys("data");
            assertThat(proxy.metrics().calls()).isEqualTo(3);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aRestProxyIsAskedAsItsOwnClientsAsk() {
        for (RecordedCall call : recordedRestCalls()) {
            Map<String, Any> recorded = Json.object(json(call.request()));
            String verb = Json.text(recorded.get("verb"));
            String at = base + ".proxy." + verb;
            BlockingQueue<Received> asked = python.serve(at, data -> call.reply());
            RestRequest request = RestRequest.of(
                            verb, Json.text(recorded.get("base_url")), Json.text(recorded.get("path")))
                    .withQuery(Json.object(recorded.get("query_params")))
                    .withBody(Objects.requireNonNull(recorded.get("body_params")))
                    .withHeaders(Map.of("X-Interop", "1"));

            RestResponse response = node.client(RestProxy.rpc(at)).call(request);

            Map<String, Any> reply = Json.object(json(call.reply()));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.data()).isEqualTo(reply.get("data"));
            assertThat(response.headers()).containsEntry("Content-Type", "application/json");
            assertThat(text(dataOf(take(asked)))).isEqualTo(text(json(call.request())));
        }
    }

    /** Only the older version has a proxy. */
    private List<RecordedCall> recordedRestCalls() {
        List<RecordedCall> calls = RecordedCall.in(Recording.of(broker, "rest", PythonVersion.V0_9_0));
        assertThat(calls).hasSize(2);
        return calls;
    }

    /** Tells what it was asked, as the one did that the recorded proxy asked. */
    private static HttpServer httpServer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Map<String, Any> told = new LinkedHashMap<>();
            told.put("verb", Any.of(exchange.getRequestMethod()));
            told.put("path", Any.of(exchange.getRequestURI().toString()));
            told.put("body", Any.of(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            told.put("x_interop", header(exchange.getRequestHeaders().getFirst("X-Interop")));
            told.put("content_type", header(exchange.getRequestHeaders().getFirst("Content-Type")));
            byte[] body = text(Any.of(told)).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static Any header(@Nullable String value) {
        return value == null ? Any.NULL : Any.of(value);
    }

    private static String text(Any value) {
        return new String(Encoding.JSON.encode(Codecs.ANY, value), UTF_8);
    }
}
