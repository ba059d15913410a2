package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Dialect;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bridges that would carry a message around for ever, in dialects that carry hops and that do not. */
class LoopTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EQUAL = 20;
    private static final TopicBridgeOptions CONFIRMED = TopicBridgeOptions.DEFAULT.withConfirmed();

    private static final Places COMMLIB = new Places(Dialect.COMMLIB);
    private static final Places PYTHON = new Places(Dialect.COMMLIB_PY);

    private final String topic = BrokerUnderTest.unique() + ".temperature";
    private final Topic<Pair> described =
            Topic.of("Temperature", topic, Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE);

    @AfterAll
    static void close() {
        COMMLIB.close();
        PYTHON.close();
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void twoBridgesCarryEachOfManyEqualMessagesOnce(BrokerUnderTest from, BrokerUnderTest to) {
        carriedOnceBothWays(COMMLIB.at(from), COMMLIB.at(to));
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void twoBridgesDoSoWhereHopsCannotBeWritten(BrokerUnderTest from, BrokerUnderTest to) {
        carriedOnceBothWays(PYTHON.at(from), PYTHON.at(to));
    }

    @Test
    void twoBridgesDoSoWhereOnlyOneSideWritesHops() {
        carriedOnceBothWays(COMMLIB.at(BrokerUnderTest.REDIS), PYTHON.at(BrokerUnderTest.MOSQUITTO));
    }

    /** Both sides publish equal messages at once, which come to each side once each, from either. */
    private void carriedOnceBothWays(Place a, Place b) {
        Queue<Pair> atA = new ConcurrentLinkedQueue<>();
        Queue<Pair> atB = new ConcurrentLinkedQueue<>();
        try (Bridge there = TopicBridge.open(a.end(), topic, b.end(), topic, CONFIRMED);
                Bridge back = TopicBridge.open(b.end(), topic, a.end(), topic, CONFIRMED);
                var subscribedA = a.peer().channel(described).subscribe(atA::add);
                var subscribedB = b.peer().channel(described).subscribe(atB::add)) {
            Channel<Pair> sensorA = a.peer().channel(described);
            Channel<Pair> sensorB = b.peer().channel(described);
            for (int i = 0; i < EQUAL; i++) {
                sensorA.publish(Pair.of(21));
                sensorB.publish(Pair.of(21));
            }
            BridgeMetrics.Snapshot expected = new BridgeMetrics.Snapshot(2 * EQUAL, EQUAL, 0, EQUAL, 0, 0, 0);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(there.metrics().snapshot()).isEqualTo(expected));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(back.metrics().snapshot()).isEqualTo(expected));
            await().atMost(SOON).untilAsserted(() -> assertThat(atA).hasSize(2 * EQUAL));
            await().atMost(SOON).untilAsserted(() -> assertThat(atB).hasSize(2 * EQUAL));
            assertThat(subscribedA.dropped() + subscribedB.dropped()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aRingOfBridgesBringsNothingBackToWhereItBegan(Dialect dialect) {
        Places places = dialect == Dialect.COMMLIB ? COMMLIB : PYTHON;
        Place a = places.at(BrokerUnderTest.REDIS);
        Place b = places.at(BrokerUnderTest.RABBIT_MQ);
        Place c = places.at(BrokerUnderTest.MOSQUITTO);
        Queue<Pair> atA = new ConcurrentLinkedQueue<>();
        Queue<Pair> atC = new ConcurrentLinkedQueue<>();
        try (Bridge ab = TopicBridge.open(a.end(), topic, b.end(), topic, CONFIRMED);
                Bridge bc = TopicBridge.open(b.end(), topic, c.end(), topic, CONFIRMED);
                Bridge ca = TopicBridge.open(c.end(), topic, a.end(), topic, CONFIRMED);
                var subscribedA = a.peer().channel(described).subscribe(atA::add);
                var subscribedC = c.peer().channel(described).subscribe(atC::add)) {
            for (int i = 0; i < EQUAL; i++) {
                a.peer().channel(described).publish(Pair.of(21));
            }
            await().atMost(SOON).until(() -> ca.metrics().snapshot().looped() == EQUAL);
            await().atMost(SOON).untilAsserted(() -> assertThat(atC).hasSize(EQUAL));
            assertThat(ca.metrics().snapshot().carried()).isZero();
            assertThat(ab.metrics().snapshot().carried()).isEqualTo(EQUAL);
            assertThat(bc.metrics().snapshot().carried()).isEqualTo(EQUAL);
            assertThat(atA).hasSize(EQUAL);
            assertThat(subscribedA.dropped() + subscribedC.dropped()).isZero();
        }
    }

    @Test
    void bridgesThatKnowTheirBrokersByOtherNamesEndALoopAfterOneTurn() {
        Place a = COMMLIB.at(BrokerUnderTest.REDIS);
        Place b = COMMLIB.at(BrokerUnderTest.MOSQUITTO);
        Queue<Pair> atB = new ConcurrentLinkedQueue<>();
        try (Endpoints otherA = Endpoints.connect(a.broker().uri());
                Endpoints otherB = Endpoints.connect(b.broker().uri());
                Bridge there = TopicBridge.open(a.end(), topic, b.end(), topic);
                Bridge back = TopicBridge.open(BridgeEnd.of(otherB, "x"), topic, BridgeEnd.of(otherA, "y"), topic);
                var subscribed = b.peer().channel(described).subscribe(atB::add)) {
            a.peer().channel(described).publish(Pair.of(1));

            await().atMost(SOON).until(() -> there.metrics().snapshot().looped() == 1);
            assertThat(there.metrics().snapshot().carried()).isEqualTo(1);
            assertThat(back.metrics().snapshot().carried()).isEqualTo(1);
            assertThat(subscribed.dropped()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void aPythonProgramThatCarriesMessagesBackDoesNotMakeThemGoAroundForEver(BrokerUnderTest from, BrokerUnderTest to) {
        Place a = PYTHON.at(from);
        Place b = PYTHON.at(to);
        int messages = 3;
        Channel<Pair> backAtA = a.peer().channel(described);
        try (Bridge there = TopicBridge.open(a.end(), topic, b.end(), topic, CONFIRMED);
                var back = b.peer().channel(described).subscribe(backAtA::publish)) {
            IntStream.range(0, messages)
                    .forEach(i -> a.peer().channel(described).publish(Pair.of(i)));

            await().atMost(SOON).until(() -> there.metrics().snapshot().looped() == messages);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(there.metrics().snapshot().carried())
                            .isEqualTo((long) messages * CONFIRMED.repeats()));
            assertThat(back.dropped()).isZero();
        }
    }

    @Test
    void soManyEqualMessagesAreCarriedAsTheOptionsSayAndAllIfTheySayNone() {
        Place a = PYTHON.at(BrokerUnderTest.REDIS);
        Place b = PYTHON.at(BrokerUnderTest.MOSQUITTO);
        TopicBridgeOptions three = CONFIRMED.withRepeats(3);
        TopicBridgeOptions all = CONFIRMED.withRepeats(0);
        int equal = 2 * CONFIRMED.repeats();
        try (Bridge guarded = TopicBridge.open(a.end(), topic, b.end(), topic + ".guarded", three);
                Bridge open = TopicBridge.open(a.end(), topic, b.end(), topic + ".open", all)) {
            for (int i = 0; i < equal; i++) {
                a.peer().channel(described).publish(Pair.of(21));
            }

            BridgeMetrics.Snapshot oneOfFour =
                    new BridgeMetrics.Snapshot(equal, equal - equal / 4, 0, equal / 4, 0, 0, 0);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(guarded.metrics().snapshot()).isEqualTo(oneOfFour));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(open.metrics().snapshot())
                            .isEqualTo(new BridgeMetrics.Snapshot(equal, equal, 0, 0, 0, 0, 0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aRequestThatGoesInACircleIsAnsweredAtOnce(Dialect dialect) {
        Places places = dialect == Dialect.COMMLIB ? COMMLIB : PYTHON;
        Place a = places.at(BrokerUnderTest.RABBIT_MQ);
        Place b = places.at(BrokerUnderTest.MOSQUITTO);
        Rpc<Pair, Pair> rpc = Rpc.of("Nowhere", topic, Pair.CODEC, Pair.CODEC).withTimeout(Duration.ofMinutes(1));
        try (Bridge there = RpcBridge.open(a.end(), topic, b.end(), topic);
                Bridge back = RpcBridge.open(b.end(), topic, a.end(), topic)) {
            assertThatThrownBy(() -> a.peer().client(rpc).call(Pair.of(1)))
                    .isInstanceOf(RemoteFailureException.class)
                    .hasMessageContaining("in a loop");
            assertThat(there.metrics().snapshot().carried()).isEqualTo(1);
            assertThat(back.metrics().snapshot().looped()).isEqualTo(1);
        }
    }
}
