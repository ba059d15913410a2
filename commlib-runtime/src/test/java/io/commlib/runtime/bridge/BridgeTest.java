package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.error.RemoteFailureException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Dialect;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.TransportState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a bridge may be told, and what becomes of it. */
class BridgeTest {

    private static final Topic<Pair> IN = Topic.of("In", "in", Pair.CODEC);
    private static final Topic<Pair> OUT = Topic.of("Out", "out", Pair.CODEC);
    private static final Rpc<Pair, Pair> CALLED = Rpc.of("Echo", "called", Pair.CODEC, Pair.CODEC);
    private static final Rpc<Pair, Pair> SERVED = Rpc.of("Echo", "served", Pair.CODEC, Pair.CODEC);

    private final Endpoints left = Endpoints.connect("memory:left");
    private final Endpoints right = Endpoints.connect("memory:right");
    private final BridgeEnd source = BridgeEnd.of(left, "left");
    private final BridgeEnd target = BridgeEnd.of(right, "right");

    @AfterEach
    void close() {
        left.close();
        right.close();
    }

    @Test
    void aTransformationMakesOtherMessagesHoldsBackOrFails() {
        Transformation halves = Transformation.of(Pair.CODEC, Codecs.OBJECT, pair -> {
            if (pair.a() < 0) {
                throw new IllegalArgumentException("negative");
            }
            return pair.a() % 2 == 0 ? Map.of("half", Any.of(pair.a() / 2)) : null;
        });
        Queue<Map<String, Any>> arrived = new ConcurrentLinkedQueue<>();
        try (Bridge bridge =
                TopicBridge.open(source, "in", target, "out", TopicBridgeOptions.DEFAULT.withTransformation(halves))) {
            right.channel(Topic.untyped("out")).subscribe(arrived::add);
            for (int i : new int[] {1, 2, -3, 4}) {
                left.channel(IN).publish(Pair.of(i));
            }

            await().until(() -> arrived.size() == 2);
            assertThat(arrived).containsExactly(Map.of("half", Any.of(1)), Map.of("half", Any.of(2)));
            await().untilAsserted(() ->
                    assertThat(bridge.metrics().snapshot()).isEqualTo(new BridgeMetrics.Snapshot(4, 2, 1, 0, 0, 1, 0)));
        }
    }

    @Test
    void aFilterLetsThroughWhatItIsToldTo() {
        Transformation warm = Transformation.filter(Pair.CODEC, pair -> pair.a() > 20);
        Queue<Pair> arrived = new ConcurrentLinkedQueue<>();
        try (Bridge bridge =
                TopicBridge.open(source, "in", target, "out", TopicBridgeOptions.DEFAULT.withTransformation(warm))) {
            right.channel(OUT).subscribe(arrived::add);
            left.channel(IN).publish(Pair.of(20));
            left.channel(IN).publish(Pair.of(21));

            await().until(() -> bridge.metrics().snapshot().carried() == 1);
            await().untilAsserted(() -> assertThat(arrived).containsExactly(Pair.of(21)));
        }
    }

    @Test
    void requestsAndResponsesAreTransformedOrRefused() {
        Transformation positive = Transformation.filter(Pair.CODEC, pair -> pair.a() > 0);
        Transformation plusOne = Transformation.of(Pair.CODEC, Pair.CODEC, pair -> Pair.of(pair.a() + 1));
        right.serve(SERVED, request -> request);
        try (Bridge bridge = RpcBridge.open(
                source, "called", target, "served", RpcBridgeOptions.DEFAULT.withTransformations(positive, plusOne))) {
            assertThat(left.client(CALLED).call(Pair.of(1))).isEqualTo(Pair.of(2));
            assertThatThrownBy(() -> left.client(CALLED).call(Pair.of(-1)))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("does not let this request through");
            assertThat(bridge.metrics().snapshot()).isEqualTo(new BridgeMetrics.Snapshot(2, 1, 1, 0, 0, 0, 0));
        }
    }

    @Test
    void aCallerIsToldWhenNobodyServesBehindTheBridge() {
        try (Bridge bridge = RpcBridge.open(source, "called", target, "served")) {
            assertThatThrownBy(() -> left.client(CALLED).call(Pair.of(1)))
                    .isInstanceOf(RemoteFailureException.class)
                    .hasMessageContaining("behind a bridge")
                    .hasMessageContaining("nobody serves served");
            assertThat(bridge.metrics().snapshot().failed()).isEqualTo(1);
        }
    }

    @Test
    void aCallEndsAtItsDeadlineAndSoDoesWhatTheBridgeDoesForIt() {
        CountDownLatch never = new CountDownLatch(1);
        right.serve(SERVED, request -> {
            never.await();
            return request;
        });
        try (Bridge bridge = RpcBridge.open(source, "called", target, "served")) {
            assertThatThrownBy(() -> left.client(CALLED).call(Pair.of(1), Duration.ofMillis(200)))
                    .isInstanceOf(CallTimeoutException.class);
            await().until(() -> bridge.metrics().snapshot().inFlight() == 0);
            assertThat(bridge.metrics().snapshot().failed()).isEqualTo(1);
        } finally {
            never.countDown();
        }
    }

    @Test
    void aRetainedTopicIsRetainedBehindTheBridge() {
        Channel<Pair> kept = left.channel(IN.asRetained());
        kept.publish(Pair.of(7));
        Queue<Pair> arrived = new ConcurrentLinkedQueue<>();
        try (Bridge bridge = TopicBridge.open(source, "in", target, "out", TopicBridgeOptions.DEFAULT.withRetained())) {
            await().until(() -> bridge.metrics().snapshot().carried() == 1);
            right.channel(OUT.asRetained()).subscribe(arrived::add);
            await().untilAsserted(() -> assertThat(arrived).containsExactly(Pair.of(7)));
        }
    }

    @Test
    void whatPythonCannotReadIsWrittenAnewOrCounted() {
        try (Node reader = Node.builder(Brokers.redis()).build();
                Endpoints python = Node.builder(Brokers.redis())
                        .dialect(Dialect.COMMLIB_PY)
                        .endpoints();
                Bridge bridge = TopicBridge.open(source, "in", BridgeEnd.of(python, "python"), "out.python")) {
            Queue<String> arrived = new ConcurrentLinkedQueue<>();
            var ready = reader.context()
                    .transport()
                    .subscribe(new AddressPattern("out.python"), new ReceiveOptions(10, false), (topic, frame) -> {
                        arrived.add(new String(frame.copyBody(), StandardCharsets.UTF_8));
                        return CompletableFuture.completedStage(null);
                    })
                    .ready();
            ready.join();
            publish(Headers.CBOR, Encoding.CBOR.encode(Pair.CODEC, Pair.of(5)));
            publish(Headers.JSON, "[1]".getBytes(StandardCharsets.UTF_8));
            publish("image/png", new byte[] {1, 2, 3});

            await().untilAsserted(() ->
                    assertThat(bridge.metrics().snapshot()).isEqualTo(new BridgeMetrics.Snapshot(3, 1, 0, 0, 0, 2, 0)));
            await().untilAsserted(() -> assertThat(arrived).containsExactly("{\"a\":5,\"b\":\"\"}"));
        }
    }

    private void publish(String contentType, byte[] body) {
        Frame frame = Frame.of(Headers.builder(contentType).build(), body);
        left.context()
                .transport()
                .publish(new Address("in"), frame, PublishOptions.PLAIN)
                .join();
    }

    @Test
    void aBridgeEndsWithEitherOfItsConnections() {
        Bridge bridge = TopicBridge.open(source, "in", target, "out");
        assertThat(bridge.state()).isEqualTo(TransportState.READY);
        assertThat(bridge).hasToString("topic in to out");

        right.close();

        assertThat(bridge.state()).isEqualTo(TransportState.CLOSED);
        left.channel(IN).publish(Pair.of(1));
        assertThat(bridge.metrics().snapshot().received()).isZero();
        assertThatThrownBy(() -> TopicBridge.open(source, "in", target, "out")).isInstanceOf(ClosedException.class);
        bridge.close();
    }

    @Test
    void addressesAndBoundsAreChecked() {
        assertThatThrownBy(() -> TopicBridge.open(source, "in.*", target, "out"))
                .isInstanceOf(BadAddressException.class);
        assertThatThrownBy(() -> PatternTopicBridge.open(source, "in.*", target, "out.*"))
                .isInstanceOf(BadAddressException.class);
        assertThatThrownBy(() -> TopicBridgeOptions.DEFAULT.withInFlight(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RpcBridgeOptions.DEFAULT.withTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BridgeEnd.of(left, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
