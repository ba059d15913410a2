package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.action.GoalStatus;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.rpc.RpcHandler;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPairTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MANY = 200;

    private static final Places PLACES = new Places(Dialect.COMMLIB);

    private final String here = BrokerUnderTest.unique();
    private final String there = BrokerUnderTest.unique();

    @AfterAll
    static void close() {
        PLACES.close();
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void aTopicIsCarriedInOrderFromTypedToUntyped(BrokerUnderTest from, BrokerUnderTest to) {
        Queue<Any> arrived = new ConcurrentLinkedQueue<>();
        TopicBridgeOptions options = TopicBridgeOptions.DEFAULT.withConfirmed();
        try (Bridge bridge = TopicBridge.open(
                        PLACES.at(from).end(), here, PLACES.at(to).end(), there, options);
                Subscription subscription = PLACES.at(to)
                        .peer()
                        .channel(Topic.untyped(there).withDelivery(Delivery.AT_LEAST_ONCE))
                        .subscribe(message -> arrived.add(message.getOrDefault("a", Any.NULL)))) {
            Channel<Pair> source = PLACES.at(from)
                    .peer()
                    .channel(Topic.of("News", here, Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE));
            for (int i = 0; i < MANY; i++) {
                source.publish(Pair.of(i));
            }

            await().atMost(SOON).until(() -> arrived.size() >= MANY);
            assertThat(arrived)
                    .containsExactlyElementsOf(
                            LongStream.range(0, MANY).mapToObj(Any::of).toList());
            await().untilAsserted(() -> assertThat(bridge.metrics().snapshot())
                    .isEqualTo(new BridgeMetrics.Snapshot(MANY, MANY, 0, 0, 0, 0, 0)));
            assertThat(subscription.dropped()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void thePatternOfTopicsIsCarriedBelowANamespace(BrokerUnderTest from, BrokerUnderTest to) {
        Queue<String> arrived = new ConcurrentLinkedQueue<>();
        try (Bridge bridge = PatternTopicBridge.open(
                        PLACES.at(from).end(), here + ".*.level", PLACES.at(to).end(), there);
                Subscription subscription = PLACES.at(to)
                        .peer()
                        .patternChannel(Topic.of("All", there + ".*", Pair.CODEC))
                        .subscribe((topic, message) -> arrived.add(topic + "=" + message.b()))) {
            Node peer = PLACES.at(from).peer();
            peer.channel(Topic.untyped(here + ".tank.colour")).publish(Map.of("a", Any.of(1), "b", Any.of("no")));
            peer.channel(Topic.untyped(here + ".tank.level")).publish(Map.of("a", Any.of(1), "b", Any.of("full")));

            await().atMost(SOON).until(() -> !arrived.isEmpty());
            assertThat(arrived).containsExactly(there + "." + here + ".tank.level=full");
            assertThat(subscription.malformed()).isZero();
            assertThat(bridge.metrics().snapshot().received()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void bodyAndHeadersAreCarriedAsTheyAre(BrokerUnderTest from, BrokerUnderTest to) {
        Headers headers = Headers.builder("image/png")
                .timestamp(1_795_380_653_123L)
                .hops(List.of("elsewhere"))
                .trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "vendor=1")
                .property("camera", "front")
                .build();
        byte[] body = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF};
        Queue<Frame> arrived = new ConcurrentLinkedQueue<>();
        Registration receiving = transport(to)
                .subscribe(new AddressPattern(there), new ReceiveOptions(1, false), (address, frame) -> {
                    arrived.add(frame);
                    return CompletableFuture.completedStage(null);
                });
        try (Bridge bridge =
                TopicBridge.open(PLACES.at(from).end(), here, PLACES.at(to).end(), there)) {
            receiving.ready().join();
            transport(from)
                    .publish(new Address(here), Frame.of(headers, body), PublishOptions.PLAIN)
                    .join();

            await().atMost(SOON).until(() -> !arrived.isEmpty());
            assertThat(arrived).singleElement().satisfies(frame -> {
                assertThat(frame.headers())
                        .isEqualTo(headers.toBuilder()
                                .hop(PLACES.at(from).end().id())
                                .build());
                assertThat(frame.copyBody()).isEqualTo(body);
            });
            assertThat(bridge.metrics().snapshot().failed()).isZero();
        } finally {
            receiving.close().join();
        }
    }

    private static Transport transport(BrokerUnderTest broker) {
        return PLACES.at(broker).peer().context().transport();
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void whatIsRetainedBeforeTheBridgeIsThereIsRetainedBehindIt(BrokerUnderTest from, BrokerUnderTest to) {
        Channel<Pair> kept = PLACES.at(from).peer().channel(retained(here));
        Channel<Pair> carried = PLACES.at(to).peer().channel(retained(there));
        kept.publish(Pair.of(7));
        Queue<Pair> arrived = new ConcurrentLinkedQueue<>();
        TopicBridgeOptions options = TopicBridgeOptions.DEFAULT.withConfirmed().withRetained();
        try (Bridge bridge =
                TopicBridge.open(PLACES.at(from).end(), here, PLACES.at(to).end(), there, options)) {
            await().atMost(SOON).until(() -> bridge.metrics().snapshot().carried() == 1);
            try (Subscription late = carried.subscribe(arrived::add)) {
                await().atMost(SOON).untilAsserted(() -> assertThat(arrived).containsExactly(Pair.of(7)));
                assertThat(late.malformed()).isZero();
            }
        } finally {
            kept.clearRetained();
            carried.clearRetained();
        }
    }

    private static Topic<Pair> retained(String uri) {
        return Topic.of("Kept", uri, Pair.CODEC)
                .withDelivery(Delivery.AT_LEAST_ONCE)
                .asRetained();
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void anRpcIsCarriedWithItsErrorsAndTheTimeThatIsLeft(BrokerUnderTest from, BrokerUnderTest to) {
        AtomicReference<@Nullable Deadline> left = new AtomicReference<>();
        Rpc<Pair, Pair> called = Rpc.of("Half", here, Pair.CODEC, Pair.CODEC);
        Rpc<Pair, Pair> served = Rpc.of("Half", there, Pair.CODEC, Pair.CODEC);
        try (Endpoint service = PLACES.at(to).peer().serve(served, new Half(left));
                Bridge bridge = RpcBridge.open(
                        PLACES.at(from).end(), here, PLACES.at(to).end(), there)) {
            assertThat(PLACES.at(from).peer().client(called).call(Pair.of(8), Duration.ofSeconds(60)))
                    .isEqualTo(Pair.of(4));
            assertThat(left.get())
                    .isNotNull()
                    .satisfies(deadline ->
                            assertThat(deadline.remaining()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(61)));

            Rpc<Map<String, Any>, Map<String, Any>> untyped = Rpc.untyped(here);
            assertThatThrownBy(() ->
                            PLACES.at(from).peer().client(untyped).call(Map.of("a", Any.of(7), "b", Any.of("odd"))))
                    .isInstanceOfSatisfying(RemoteFailureException.class, failure -> {
                        assertThat(failure.type()).isEqualTo("test.Odd");
                        assertThat(failure).hasMessageContaining("cannot halve odd");
                    });
            assertThatThrownBy(() -> PLACES.at(from).peer().client(untyped).call(Map.of("a", Any.of(7))))
                    .isInstanceOf(CommlibException.class)
                    .hasMessageContaining("b");
            await().untilAsserted(() ->
                    assertThat(bridge.metrics().snapshot()).isEqualTo(new BridgeMetrics.Snapshot(3, 3, 0, 0, 0, 0, 0)));
            assertThat(service).isNotNull();
        }
    }

    private record Half(AtomicReference<@Nullable Deadline> left) implements RpcHandler<Pair, Pair> {

        @Override
        public Pair handle(Pair request) {
            if (request.a() % 2 != 0) {
                throw new RemoteFailureException("test.Odd", "cannot halve " + request.b());
            }
            return new Pair(request.a() / 2, request.b());
        }

        @Override
        public Pair handle(Pair request, @Nullable Deadline deadline) {
            left.set(deadline);
            return handle(request);
        }
    }

    @ParameterizedTest
    @MethodSource("io.commlib.runtime.bridge.Place#pairs")
    void anActionIsCarriedWithFeedbackResultAndCancelling(BrokerUnderTest from, BrokerUnderTest to) {
        Action<Pair, Pair, Pair> sent = Action.of("Move", here, Pair.CODEC, Pair.CODEC, Pair.CODEC);
        Action<Pair, Pair, Pair> served = Action.of("Move", there, Pair.CODEC, Pair.CODEC, Pair.CODEC);
        Queue<Pair> feedback = new ConcurrentLinkedQueue<>();
        try (Endpoint service = PLACES.at(to).peer().serve(served, (goal, context) -> {
                    context.feedback(new Pair(goal.a(), "moving"));
                    boolean cancelled = goal.a() < 0 && context.awaitCancel(SOON);
                    return new Pair(goal.a(), cancelled ? "stopped" : "there");
                });
                Bridge bridge = ActionBridge.open(
                        PLACES.at(from).end(), here, PLACES.at(to).end(), there)) {
            Node peer = PLACES.at(from).peer();
            ActionGoal<Pair> reached = peer.client(sent).send(Pair.of(3), feedback::add);
            assertThat(reached.result(SOON)).isEqualTo(new Pair(3, "there"));
            await().atMost(SOON).untilAsserted(() -> assertThat(feedback).containsExactly(new Pair(3, "moving")));

            ActionGoal<Pair> stopped = peer.client(sent).send(Pair.of(-1), feedback::add);
            await().atMost(SOON).until(() -> feedback.size() == 2);
            stopped.cancel();
            assertThat(stopped.result(SOON)).isEqualTo(new Pair(-1, "stopped"));
            assertThat(stopped.status()).isEqualTo(GoalStatus.CANCELED);
            assertThat(bridge.metrics().snapshot().failed()).isZero();
            assertThat(service).isNotNull();
        }
    }
}
