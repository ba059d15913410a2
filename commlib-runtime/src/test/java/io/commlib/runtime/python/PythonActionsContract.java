package io.commlib.runtime.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.bridge.ActionBridge;
import io.commlib.runtime.bridge.BridgeEnd;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Actions, with programs of the Python library that send goals, and that take them. */
abstract class PythonActionsContract extends PythonSetting {

    private final String moveByUri = base + ".ops.move_by";
    private final String turnByUri = base + ".ops.turn_by";
    private final Action<List<Long>, List<Long>, List<Long>> moveBy = action("MoveBy", moveByUri);
    private final Action<List<Long>, List<Long>, List<Long>> turnBy = action("TurnBy", turnByUri);

    PythonActionsContract(BrokerUnderTest broker, PythonVersion version) {
        super(broker, version);
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

    @Test
    void whatBelongsToAnActionIsNotCompressedEvenByANodeThatCompresses() {
        Exchanged exchanged = new Exchanged();
        try (Node compressing = compressing()) {
            compressing.serve(moveBy, (goal, context) -> {
                context.feedback(List.of(1L));
                return goal;
            });
            ActionGoal<List<Long>> ours = compressing.client(moveBy).send(List.of(5L), news -> {});
            assertThat(ours.result(PATIENCE)).containsExactly(5L);
            ActionGoal<List<Long>> theirs = compressing.client(turnBy).send(List.of(2L), news -> {});
            exchanged.succeed();
            assertThat(theirs.result(PATIENCE)).containsExactly(2L);
        }

        exchanged.assertUncompressed();
    }

    @Test
    void whatBridgesCarryOfAnActionIsNotCompressedEither() {
        Exchanged exchanged = new Exchanged();
        try (Node compressing = compressing();
                Node there = Node.connect("memory:" + base, "there");
                BridgeEnd compressingEnd = BridgeEnd.of(compressing, "compressing");
                BridgeEnd thatEnd = BridgeEnd.of(there, "there")) {
            there.serve(action("MoveBy", "there.move_by"), (goal, context) -> {
                context.feedback(List.of(1L));
                return goal;
            });
            var unusedIn = ActionBridge.open(compressingEnd, moveByUri, thatEnd, "there.move_by");
            var unusedOut = ActionBridge.open(thatEnd, "there.turn_by", compressingEnd, turnByUri);

            assertThat(node.client(moveBy).send(List.of(5L), news -> {}).result(PATIENCE))
                    .containsExactly(5L);
            ActionGoal<List<Long>> theirs =
                    there.client(action("TurnBy", "there.turn_by")).send(List.of(2L), news -> {});
            exchanged.succeed();
            assertThat(theirs.result(PATIENCE)).containsExactly(2L);
        }

        exchanged.assertUncompressed();
    }

    private static Action<List<Long>, List<Long>, List<Long>> action(String name, String uri) {
        return Action.of(
                name,
                uri,
                new Fields<>(Codecs.INT64, "target_cm"),
                new Fields<>(Codecs.INT64, "dest_cm"),
                new Fields<>(Codecs.INT64, "current_cm"));
    }

    private Node compressing() {
        return Node.builder(uri).dialect(Dialect.COMMLIB_PY).compression(true).build();
    }

    /** The data of a reply of an action, of which the time is in seconds. */
    private Any timeless(Received reply) {
        Map<String, Any> data = new LinkedHashMap<>(Json.object(dataOf(reply)));
        assertThat(data.remove("timestamp")).isInstanceOf(Any.OfInteger.class);
        return Any.of(data);
    }

    /** What a program is sent of one action that it watches, and of another that it serves. */
    private final class Exchanged {

        private final BlockingQueue<Received> statuses = python.subscribe(moveByUri + ".status");
        private final BlockingQueue<Received> feedback = python.subscribe(moveByUri + ".feedback");
        private final BlockingQueue<Received> goals = python.serve(
                turnByUri + ".send_goal", request -> "{\"status\":1,\"timestamp\":1795380653,\"goal_id\":\"g3\"}");
        private final BlockingQueue<Received> asked = python.serve(
                turnByUri + ".get_result",
                request -> "{\"status\":4,\"timestamp\":1795380654,\"result\":{\"dest_cm\":2}}");

        /** The goal at the program ends. */
        void succeed() {
            python.publish(turnByUri + ".status", "{\"goal_id\":\"g3\",\"status\":4}");
        }

        void assertUncompressed() {
            assertThat(Json.object(json(take(statuses).payload()))).containsKeys("goal_id", "status");
            assertThat(Json.object(json(take(feedback).payload()))).containsKeys("goal_id", "feedback_data");
            assertThat(Json.object(dataOf(take(goals)))).containsKey("goal_data");
            assertThat(Json.object(dataOf(take(asked)))).containsEntry("goal_id", Any.of("g3"));
        }
    }
}
