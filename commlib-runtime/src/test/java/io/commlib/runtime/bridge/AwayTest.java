package io.commlib.runtime.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** While the target of a bridge is away. */
class AwayTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY = 30;
    private static final int IN_FLIGHT = 10;

    private final Topic<Pair> in = Topic.of("In", "in", Pair.CODEC).withDelivery(Delivery.AT_LEAST_ONCE);
    private final Topic<Pair> out = Topic.of("Out", "out", Pair.CODEC);
    private final Queue<Long> arrived = new ConcurrentLinkedQueue<>();

    @Test
    void theSourceHoldsBackAndNothingIsLost() {
        try (PrivateBroker broker = Brokers.privateRedis();
                Endpoints left = Endpoints.connect("memory:away");
                Endpoints right = Endpoints.connect(broker.uri());
                Bridge bridge = TopicBridge.open(
                        BridgeEnd.of(left, "left"),
                        "in",
                        BridgeEnd.of(right, "right"),
                        "out",
                        TopicBridgeOptions.DEFAULT.withConfirmed().withInFlight(IN_FLIGHT))) {
            right.channel(out).subscribe(message -> arrived.add(message.a()));
            broker.kill();
            await().until(() -> right.state() == TransportState.RECONNECTING);

            List<CompletableFuture<Void>> published = publishAll(left.channel(in));
            await().until(() -> bridge.metrics().snapshot().inFlight() == IN_FLIGHT);
            assertThat(published.subList(0, IN_FLIGHT))
                    .allSatisfy(one -> assertThat(one).succeedsWithin(SOON));
            assertThat(published.subList(IN_FLIGHT, MANY)).noneMatch(CompletableFuture::isDone);
            assertThat(bridge.state()).isEqualTo(TransportState.RECONNECTING);
            broker.restart();

            await().atMost(SOON).until(() -> arrived.size() >= MANY);
            assertThat(arrived)
                    .containsExactlyElementsOf(LongStream.range(0, MANY).boxed().toList());
            assertThat(published).allSatisfy(one -> assertThat(one).succeedsWithin(SOON));
            await().untilAsserted(() -> assertThat(bridge.metrics().snapshot())
                    .isEqualTo(new BridgeMetrics.Snapshot(MANY, MANY, 0, 0, 0, 0, 0)));
            assertThat(bridge.state()).isEqualTo(TransportState.READY);
        }
    }

    @Test
    void orTheNewestStayInABuffer() {
        int room = 5;
        try (PrivateBroker broker = Brokers.privateRedis();
                Endpoints left = Endpoints.connect("memory:away");
                Endpoints right = Endpoints.connect(broker.uri());
                Bridge bridge = TopicBridge.open(
                        BridgeEnd.of(left, "left"),
                        "in",
                        BridgeEnd.of(right, "right"),
                        "out",
                        TopicBridgeOptions.DEFAULT.withInFlight(IN_FLIGHT).withBuffer(room))) {
            right.channel(out).subscribe(message -> arrived.add(message.a()));
            broker.kill();
            await().until(() -> right.state() == TransportState.RECONNECTING);

            List<CompletableFuture<Void>> published = publishAll(left.channel(in));
            assertThat(published).allSatisfy(one -> assertThat(one).succeedsWithin(SOON));
            await().until(() -> bridge.metrics().snapshot().dropped() == MANY - room);
            broker.restart();

            await().atMost(SOON).until(() -> arrived.size() >= room);
            assertThat(arrived)
                    .containsExactlyElementsOf(
                            LongStream.range(MANY - room, MANY).boxed().toList());
            await().untilAsserted(() -> assertThat(bridge.metrics().snapshot())
                    .isEqualTo(new BridgeMetrics.Snapshot(MANY, room, 0, 0, MANY - room, 0, 0)));
        }
    }

    private static List<CompletableFuture<Void>> publishAll(Channel<Pair> channel) {
        return LongStream.range(0, MANY)
                .mapToObj(number -> channel.publishAsync(Pair.of(number)))
                .toList();
    }
}
