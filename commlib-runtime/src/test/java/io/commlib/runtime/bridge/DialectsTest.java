package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Dialect;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bridges between a side that writes as the Python library does and one that does not. */
class DialectsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Places COMMLIB = new Places(Dialect.COMMLIB);
    private static final Places PYTHON = new Places(Dialect.COMMLIB_PY);

    private final String here = BrokerUnderTest.unique();
    private final String there = BrokerUnderTest.unique();

    @AfterAll
    static void close() {
        COMMLIB.close();
        PYTHON.close();
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairsOfRealBrokers")
    void everyKindIsCarriedFromPythonsDialect(BrokerUnderTest from, BrokerUnderTest to) {
        everyKindIsCarried(PYTHON.at(from), COMMLIB.at(to));
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairsOfRealBrokers")
    void everyKindIsCarriedIntoPythonsDialect(BrokerUnderTest from, BrokerUnderTest to) {
        everyKindIsCarried(COMMLIB.at(from), PYTHON.at(to));
    }

    private void everyKindIsCarried(Place from, Place to) {
        messages(from, to);
        calls(from, to);
        goals(from, to);
    }

    private void messages(Place from, Place to) {
        Queue<Pair> arrived = new ConcurrentLinkedQueue<>();
        try (Bridge bridge = PatternTopicBridge.open(from.end(), here + ".*", to.end(), there);
                Subscription subscription = to.peer()
                        .channel(Topic.of("News", there + "." + here + ".news", Pair.CODEC))
                        .subscribe(arrived::add)) {
            from.peer().channel(Topic.of("News", here + ".news", Pair.CODEC)).publish(new Pair(1, "é"));

            await().atMost(SOON).untilAsserted(() -> assertThat(arrived).containsExactly(new Pair(1, "é")));
            assertThat(bridge.metrics().snapshot().failed() + subscription.malformed())
                    .isZero();
        }
    }

    private void calls(Place from, Place to) {
        Rpc<Pair, Pair> called = Rpc.of("Echo", here, Pair.CODEC, Pair.CODEC).withTimeout(SOON);
        Rpc<Pair, Pair> served = Rpc.of("Echo", there, Pair.CODEC, Pair.CODEC);
        try (Endpoint service = to.peer().serve(served, request -> {
                    if (request.a() < 0) {
                        throw new RemoteFailureException("test.Negative", "not below zero");
                    }
                    return request;
                });
                Bridge bridge = RpcBridge.open(from.end(), here, to.end(), there)) {
            assertThat(from.peer().client(called).call(new Pair(1, "é"))).isEqualTo(new Pair(1, "é"));
            assertThatThrownBy(() -> from.peer().client(called).call(Pair.of(-1)))
                    .isInstanceOf(RemoteFailureException.class)
                    .hasMessageContaining("not below zero");
            assertThat(bridge.metrics().snapshot().failed()).isZero();
            assertThat(service).isNotNull();
        }
    }

    private void goals(Place from, Place to) {
        Action<Pair, Pair, Pair> sent = Action.of("Move", here + ".move", Pair.CODEC, Pair.CODEC, Pair.CODEC);
        Action<Pair, Pair, Pair> served = Action.of("Move", there + ".move", Pair.CODEC, Pair.CODEC, Pair.CODEC);
        Queue<Pair> feedback = new ConcurrentLinkedQueue<>();
        try (Endpoint service = to.peer().serve(served, (goal, context) -> {
                    context.feedback(goal);
                    return new Pair(goal.a(), context.awaitCancel(SOON) ? "stopped" : "there");
                });
                Bridge bridge = ActionBridge.open(from.end(), here + ".move", to.end(), there + ".move")) {
            ActionGoal<Pair> goal = from.peer().client(sent).send(Pair.of(1), feedback::add);
            await().atMost(SOON).untilAsserted(() -> assertThat(feedback).containsExactly(Pair.of(1)));
            goal.cancel();

            assertThat(goal.result(SOON)).isEqualTo(new Pair(1, "stopped"));
            assertThat(goal.status()).isEqualTo(GoalStatus.CANCELED);
            assertThat(bridge.metrics().snapshot().failed()).isZero();
            assertThat(service).isNotNull();
        }
    }
}
