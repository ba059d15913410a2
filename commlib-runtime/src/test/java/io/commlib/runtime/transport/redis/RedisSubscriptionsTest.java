package io.commlib.runtime.transport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedisSubscriptionsTest {

    private static final int MANY = 300;

    @Test
    void aSecondSubscriptionToAChannelIsHandedNothingThatIsStillOnItsWayToTheFirst() {
        try (Node node = Node.connect(Brokers.redis(), "late")) {
            Channel<Pair> channel = node.channel(Topic.of("Late", "subscriptions.late", Pair.CODEC));
            List<Pair> first = new CopyOnWriteArrayList<>();
            List<Pair> second = new CopyOnWriteArrayList<>();
            channel.subscribe(first::add);
            IntStream.range(0, MANY)
                    .mapToObj(i -> channel.publishAsync(Pair.of(i)))
                    .toList()
                    .forEach(CompletableFuture::join);

            channel.subscribe(second::add);
            channel.publish(Pair.of(MANY));

            await().untilAsserted(() -> assertThat(first).hasSize(MANY + 1));
            await().untilAsserted(() -> assertThat(second).contains(Pair.of(MANY)));
            assertThat(second).containsExactly(Pair.of(MANY));
        }
    }
}
