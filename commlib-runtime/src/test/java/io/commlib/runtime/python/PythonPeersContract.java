package io.commlib.runtime.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.bridge.ActionBridge;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/**
 * A node that speaks to programs of the Python library, in every role: they send what was recorded of one version, and are
 * sent what the library sends itself.
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
    private final String moveByUri = base + ".ops.move_by";
    private final Action<List<Long>, List<Long>, List<Long>> moveBy = Action.of(
            "MoveBy",
            moveByUri,
            new Fields<>(Codecs.INT64, "target_cm"),
            new Fields<>(Codecs.INT64, "dest_cm"),
            new Fields<>(Codecs.INT64, "current_cm"));

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
    void whatBelongsToAnActionIsNotCompressedEvenByANodeThatCompresses() {
        Action<List<Long>, List<Long>, List<Long>> turnBy =
                Action.of("TurnBy", base + ".ops.turn_by", moveBy.goal(), moveBy.result(), moveBy.feedback());
        BlockingQueue<Received> statuses = python.subscribe(moveByUri + ".status");
        BlockingQueue<Received> feedback = python.subscribe(moveByUri + ".feedback");
        BlockingQueue<Received> goals = python.serve(
                turnBy.uri() + ".send_goal", request -> "{\"status\":1,\"timestamp\":1795380653,\"goal_id\":\"g3\"}");
        BlockingQueue<Received> asked = python.serve(
                turnBy.uri() + ".get_result",
                request -> "{\"status\":4,\"timestamp\":1795380654,\"result\":{\"dest_cm\":2}}");

        try (Node compressing =
                Node.builder(uri).dialect(Dialect.COMMLIB_PY).compression(true).build()) {
            compressing.serve(moveBy, (goal, context) -> {
                context.feedback(List.of(1L));
                return goal;
            });
            ActionGoal<List<Long>> ours = compressing.client(moveBy).send(List.of(5L), news -> {});
            assertThat(ours.result(PATIENCE)).containsExactly(5L);
            ActionGoal<List<Long>> theirs = compressing.client(turnBy).send(List.of(2L), news -> {});
            python.publish(turnBy.uri() + ".status", "{\"goal_id\":\"g3\",\"status\":4}");
            assertThat(theirs.result(PATIENCE)).containsExactly(2L);
        }

        assertThat(Json.object(json(take(statuses).payload()))).containsKeys("goal_id", "status");
        assertThat(Json.object(json(take(feedback).payload()))).containsKeys("goal_id", "feedback_data");
        assertThat(Json.object(dataOf(take(goals)))).containsKey("goal_data");
        assertThat(Json.object(dataOf(take(asked)))).containsEntry("goal_id", Any.of("g3"));
    }

    @Test
    void whatBridgesCarryOfAnActionIsNotCompressedEither() {
        Action<List<Long>, List<Long>, List<Long>> turnBy =
                Action.of("TurnBy", base + ".ops.turn_by", moveBy.goal(), moveBy.result(), moveBy.feedback());
        Action<List<Long>, List<Long>, List<Long>> moveThere =
                Action.of("MoveBy", "there.move_by", moveBy.goal(), moveBy.result(), moveBy.feedback());
        Action<List<Long>, List<Long>, List<Long>> turnThere =
                Action.of("TurnBy", "there.turn_by", moveBy.goal(), moveBy.result(), moveBy.feedback());
        BlockingQueue<Received> statuses = python.subscribe(moveByUri + ".status");
        BlockingQueue<Received> feedback = python.subscribe(moveByUri + ".feedback");
        BlockingQueue<Received> goals = python.serve(
                turnBy.uri() + ".send_goal", request -> "{\"status\":1,\"timestamp\":1795380653,\"goal_id\":\"g3\"}");
        BlockingQueue<Received> asked = python.serve(
                turnBy.uri() + ".get_result",
                request -> "{\"status\":4,\"timestamp\":1795380654,\"result\":{\"dest_cm\":2}}");

        try (Node compressing = Node.builder(uri)
                        .dialect(Dialect.COMMLIB_PY)
                        .compression(true)
                        .build();
                Node there = Node.connect("memory:" + base, "there");
                BridgeEnd compressingEnd = BridgeEnd.of(compressing, "compressing");
                BridgeEnd thatEnd = BridgeEnd.of(there, "there")) {
            there.serve(moveThere, (goal, context) -> {
                context.feedback(List.of(1L));
                return goal;
            });
            var unusedIn = ActionBridge.open(compressingEnd, moveByUri, thatEnd, "there.move_by");
            var unusedOut = ActionBridge.open(
                    thatEnd, "there.turn_by", compressingEnd, turnBy.uri().toString());

            assertThat(node.client(moveBy).send(List.of(5L), news -> {}).result(PATIENCE))
                    .containsExactly(5L);
            ActionGoal<List<Long>> theirs = there.client(turnThere).send(List.of(2L), news -> {});
            python.publish(turnBy.uri() + ".status", "{\"goal_id\":\"g3\",\"status\":4}");
            assertThat(theirs.result(PATIENCE)).containsExactly(2L);
        }

        assertThat(Json.object(json(take(statuses).payload()))).containsKeys("goal_id", "status");
        assertThat(Json.object(json(take(feedback).payload()))).containsKeys("goal_id", "feedback_data");
        assertThat(Json.object(dataOf(take(goals)))).containsKey("goal_data");
        assertThat(Json.object(dataOf(take(asked)))).containsEntry("goal_id", Any.of("g3"));
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

    @Test
    void anActionOfOursKeepsTheOrderThatAClientNeeds() {
        node.serve(moveBy, (goal, context) -> {
            context.feedback(List.of(1L));
            return List.of(goal.get(0));
        });
        BlockingQueue<Received> statuses = python.subscribe(moveByUri + ".status");
        BlockingQueue<Received> feedback = python.subscribe(moveByUri + ".feedback");

        Received accepted = take(
                python.request(moveByUri + ".send_goal", "{\"description\":\"\",\"goal_data\":{\"target_cm\":5}}"));
        String goal = Json.text(Json.object(dataOf(accepted)).get("goal_id"));
        assertThat(goal).matches("[0-9a-f]{32}");
        assertThat(timeless(accepted)).isEqualTo(json("{\"status\":1,\"goal_id\":\"" + goal + "\"}"));
        assertThat(json(take(feedback).payload()))
                .isEqualTo(json("{\"feedback_data\":{\"current_cm\":1},\"goal_id\":\"" + goal + "\"}"));
        Received last = take(statuses);
        assertThat(json(last.payload())).isEqualTo(json("{\"goal_id\":\"" + goal + "\",\"status\":4}"));
        assertThat(last.order()).as("the last status, after the answer").isGreaterThan(accepted.order());
        Received result = take(python.request(moveByUri + ".get_result", "{\"goal_id\":\"" + goal + "\"}"));
        assertThat(timeless(result)).isEqualTo(json("{\"status\":4,\"result\":{\"dest_cm\":5}}"));
        assertThat(statuses).as("statuses after the last").isEmpty();
    }

    @Test
    void aGoalOfOursIsCancelledByAClient() {
        node.serve(moveBy, (goal, context) -> {
            context.awaitCancel(PATIENCE);
            return List.of(2L);
        });
        BlockingQueue<Received> statuses = python.subscribe(moveByUri + ".status");
        Received accepted = take(
                python.request(moveByUri + ".send_goal", "{\"description\":\"\",\"goal_data\":{\"target_cm\":5}}"));
        String goal = Json.text(Json.object(dataOf(accepted)).get("goal_id"));

        BlockingQueue<Received> cancelled =
                python.request(moveByUri + ".cancel_goal", "{\"goal_id\":\"" + goal + "\",\"timestamp\":1795380660}");

        assertThat(json(take(statuses).payload())).isEqualTo(json("{\"goal_id\":\"" + goal + "\",\"status\":3}"));
        assertThat(json(take(statuses).payload())).isEqualTo(json("{\"goal_id\":\"" + goal + "\",\"status\":6}"));
        assertThat(timeless(take(cancelled))).isEqualTo(json("{\"status\":1,\"result\":{}}"));
        Received result = take(python.request(moveByUri + ".get_result", "{\"goal_id\":\"\"}"));
        assertThat(timeless(result)).isEqualTo(json("{\"status\":6,\"result\":{\"dest_cm\":2}}"));
        Received unknown = take(python.request(moveByUri + ".get_result", "{\"goal_id\":\"nope\"}"));
        assertThat(timeless(unknown)).isEqualTo(json("{\"status\":0,\"result\":{}}"));
    }

    @Test
    void anActionThatTellsItsNewsBeforeItAnswersIsUnderstood() {
        BlockingQueue<Received> asked = python.serve(moveByUri + ".send_goal", request -> {
            python.publish(moveByUri + ".status", "{\"goal_id\":\"g1\",\"status\":1}");
            python.publish(moveByUri + ".status", "{\"goal_id\":\"g1\",\"status\":2}");
            python.publish(moveByUri + ".feedback", "{\"feedback_data\":{\"current_cm\":0},\"goal_id\":\"g1\"}");
            return "{\"status\":1,\"timestamp\":\"-1\",\"goal_id\":\"g1\",\"error\":\"\"}";
        });
        python.serve(
                moveByUri + ".get_result",
                request -> "{\"status\":4,\"timestamp\":\"-1\",\"result\":{\"dest_cm\":" + version.integer(-5)
                        + "},\"error\":\"\"}");
        Queue<List<Long>> feedback = new ConcurrentLinkedQueue<>();

        ActionGoal<List<Long>> goal = node.client(moveBy).send(List.of(5L), feedback::add);
        await().atMost(PATIENCE).until(() -> goal.status() == GoalStatus.EXECUTING);
        python.publish(moveByUri + ".feedback", "{\"feedback_data\":{\"current_cm\":1},\"goal_id\":\"g1\"}");
        python.publish(moveByUri + ".feedback", "{\"feedback_data\":{\"current_cm\":9},\"goal_id\":\"another\"}");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(feedback).containsExactly(List.of(0L), List.of(1L)));
        python.publish(moveByUri + ".status", "{\"goal_id\":\"g1\",\"status\":4}");

        assertThat(goal.result(PATIENCE)).containsExactly(-5L);
        assertThat(dataOf(take(asked))).isEqualTo(json("{\"description\":\"\",\"goal_data\":{\"target_cm\":5}}"));
    }

    @Test
    void aGoalIsCancelledAtAnAction() {
        python.serve(moveByUri + ".send_goal", request -> "{\"status\":1,\"timestamp\":1795380653,\"goal_id\":\"g2\"}");
        BlockingQueue<Received> cancels = python.serve(moveByUri + ".cancel_goal", request -> {
            python.publish(moveByUri + ".status", "{\"goal_id\":\"g2\",\"status\":3}");
            python.publish(moveByUri + ".status", "{\"goal_id\":\"g2\",\"status\":6}");
            return "{\"status\":1,\"timestamp\":1795380660,\"result\":{}}";
        });
        python.serve(
                moveByUri + ".get_result",
                request -> "{\"status\":6,\"timestamp\":1795380654,\"result\":{\"dest_cm\":2}}");

        ActionGoal<List<Long>> goal = node.client(moveBy).send(List.of(5L), feedback -> {});
        goal.cancel();

        assertThat(goal.result(PATIENCE)).containsExactly(2L);
        assertThat(goal.status()).isEqualTo(GoalStatus.CANCELED);
        Map<String, Any> cancel = Json.object(dataOf(take(cancels)));
        assertThat(cancel).containsOnlyKeys("goal_id", "timestamp").containsEntry("goal_id", Any.of("g2"));
        assertThat(cancel.get("timestamp")).isInstanceOf(Any.OfInteger.class);
    }

    /** The data of a reply of an action, of which the time is in seconds. */
    private Any timeless(Received reply) {
        Map<String, Any> data = new LinkedHashMap<>(Json.object(dataOf(reply)));
        assertThat(data.remove("timestamp")).isInstanceOf(Any.OfInteger.class);
        return Any.of(data);
    }
}
