package io.commlib.runtime.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/**
 * Calls, topics and events, with programs of the Python library in every role: they send what was recorded of one version,
 * and are sent what the library sends itself.
 */
abstract class PythonPeersContract extends PythonSetting {

    private final Rpc<List<Long>, List<Long>> addTwoInts = Rpc.of(
                    "AddTwoInts",
                    base + ".ops.add_two_ints",
                    new Fields<>(Codecs.INT64, "a", "b"),
                    new Fields<>(Codecs.INT64, "c"))
            .withTimeout(PATIENCE);
    private final Topic<List<Double>> sonar = Topic.of(
            "Sonar",
            base + ".sensors.sonar.front",
            new Fields<>(Codecs.FLOAT64, "distance", "horizontal_fov", "vertical_fov"));
    private final EventType<List<Long>> lightsOn =
            EventType.of("TurnOnBedroomLights", base + ".bedroom.lights.on", "", new Fields<>(Codecs.INT64, "level"));

    PythonPeersContract(BrokerUnderTest broker, PythonVersion version) {
        super(broker, version);
    }

    @Test
    void aClientIsAnsweredAsItsOwnLibraryAnswers() {
        node.serve(addTwoInts, request -> List.of(request.get(0) + request.get(1)));

        Received reply =
                take(python.request(addTwoInts.uri().toString(), "{\"a\":" + version.integer(-5) + ",\"b\":2}"));

        assertThat(dataOf(reply)).isEqualTo(json("{\"c\":-3}"));
        if (enveloped) {
            assertThat(Envelopes.header(reply.payload())).containsOnlyKeys("timestamp", "reply_to");
            assertThat(Envelopes.replyTo(reply.payload())).isEmpty();
        } else {
            assertThat(reply.properties())
                    .containsOnlyKeys("content_type", "content_encoding", "timestamp")
                    .containsEntry("content_type", "application/json")
                    .containsEntry("content_encoding", "utf8");
        }
    }

    @Test
    void aFailureIsAnEmptyObject() {
        node.serve(addTwoInts, request -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(dataOf(take(python.request(addTwoInts.uri().toString(), "{\"a\":1,\"b\":2}"))))
                .isEqualTo(json("{}"));
    }

    @Test
    void aServiceIsSentWhatItsOwnLibrarySends() {
        BlockingQueue<Received> requests =
                python.serve(addTwoInts.uri().toString(), data -> "{\"c\":" + version.integer(-3) + "}");

        assertThat(node.client(addTwoInts).call(List.of(-5L, 2L))).containsExactly(-3L);

        Received request = take(requests);
        assertThat(dataOf(request)).isEqualTo(json("{\"a\":-5,\"b\":2}"));
        if (enveloped) {
            Map<String, Any> header = Envelopes.header(request.payload());
            assertThat(header).containsKeys("timestamp", "reply_to", "deadline").doesNotContainKey("properties");
            assertThat(header.get("timestamp")).isInstanceOf(Any.OfInteger.class);
            assertThat(Envelopes.replyTo(request.payload())).matches("rpc-[0-9a-f]{32}(\\.[0-9]+)?");
        } else {
            assertThat(request.properties())
                    .containsEntry("content_type", "application/json")
                    .containsEntry("content_encoding", "utf8")
                    .containsKeys("timestamp", "correlation_id", "expiration")
                    .doesNotContainKey("message_id");
            assertThat(String.valueOf(request.properties().get("reply_to"))).startsWith("amq.rabbitmq.reply-to");
        }
    }

    @Test
    void aServiceThatFailsIsNotTakenForOneThatAnswersWithNothing() {
        python.serve(addTwoInts.uri().toString(), data -> "{}");

        assertThatExceptionOfType(RemoteFailureException.class)
                .isThrownBy(() -> node.client(addTwoInts).call(List.of(1L, 2L)))
                .withMessageContaining("empty object");
    }

    @Test
    void aSubscriberIsSentTheBareMessageAndNothingElse() {
        BlockingQueue<Received> exact = python.subscribe(sonar.uri().toString());
        BlockingQueue<Received> below = python.subscribe(base + ".sensors.*");

        node.channel(sonar).publish(List.of(0.001, 30.0, 14.0));

        Received message = take(exact);
        assertThat(message.payload()).isEqualTo("{\"distance\":0.001,\"horizontal_fov\":30.0,\"vertical_fov\":14.0}");
        assertThat(take(below))
                .usingRecursiveComparison()
                .ignoringFields("order")
                .isEqualTo(message);
        if (!enveloped) {
            assertThat(message.properties())
                    .containsOnlyKeys("content_type", "content_encoding", "message_id", "timestamp")
                    .containsEntry("content_type", "application/json")
                    .containsEntry("content_encoding", "utf8")
                    .containsEntry("message_id", "0");
        }
    }

    @Test
    void aPublisherIsUnderstoodWhereverAPatternHasItsWildcard() {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        for (String pattern : List.of(base + ".sensors.*", base + ".sensors.*.front", base + ".*.sonar.front")) {
            node.patternChannel(Topic.of("Sonar", pattern, sonar.message()))
                    .subscribe((address, message) -> received.add(pattern + " " + address + " " + message));
        }

        python.publish(sonar.uri().toString(), "{\"distance\":1,\"horizontal_fov\":30.0,\"vertical_fov\":1.4e1}");

        String told = " " + sonar.uri() + " [1.0, 30.0, 14.0]";
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(received)
                        .containsExactlyInAnyOrder(
                                base + ".sensors.*" + told,
                                base + ".sensors.*.front" + told,
                                base + ".*.sonar.front" + told));
    }

    @Test
    void aPeerThatCompressesIsUnderstoodAndAnsweredAlike() {
        Queue<List<Double>> received = new ConcurrentLinkedQueue<>();
        node.channel(sonar).subscribe(received::add);
        node.serve(addTwoInts, request -> List.of(request.get(0) + request.get(1)));

        try (Node compressing =
                Node.builder(uri).dialect(Dialect.COMMLIB_PY).compression(true).build()) {
            compressing.channel(sonar).publish(List.of(0.5, 30.0, 14.0));

            assertThat(compressing.client(addTwoInts).call(List.of(1L, 2L))).containsExactly(3L);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(received).containsExactly(List.of(0.5, 30.0, 14.0)));
    }

    @Test
    void eventsGoBothWays() {
        BlockingQueue<Received> emitted = python.subscribe(lightsOn.uri().toString());
        Queue<List<Long>> happened = new ConcurrentLinkedQueue<>();
        node.channel(lightsOn).subscribe(happened::add);

        node.channel(lightsOn).emit(List.of(3L));

        assertThat(json(take(emitted).payload()))
                .isEqualTo(json("{\"name\":\"TurnOnBedroomLights\",\"uri\":\"" + lightsOn.uri()
                        + "\",\"description\":\"\",\"payload\":{\"level\":3}}"));
        python.publish(lightsOn.uri().toString(), eventOfPython());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(happened).containsExactly(List.of(3L), List.of(-4L)));
    }

    private String eventOfPython() {
        return version == PythonVersion.V0_9_0
                ? "{\"name\":\"TurnOnBedroomLights\",\"uri\":\"" + lightsOn.uri()
                        + "\",\"description\":\"\",\"payload\":{\"level\":-4}}"
                : "{\"header\":{\"msg_id\":\"-1\",\"node_id\":\"\",\"agent\":\"commlib-py\","
                        + "\"timestamp\":1795381065922984227,\"properties\":{}},\"payload\":{\"level\":\"-4\"}}";
    }
}
