package io.commlib.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void healthTellsWhatIsGoingOnAndItsListenersEveryChangeOnce() {
        List<HealthStatus> told = new CopyOnWriteArrayList<>();
        Node node = Node.connect("memory:health", "n");
        node.onHealthChange(health -> told.add(health.status()));
        node.channel(Topic.of("News", "news", Pair.CODEC)).subscribe(message -> {});

        Health ready = node.health();
        assertThat(ready.status()).isEqualTo(HealthStatus.READY);
        assertThat(ready.detail()).isEqualTo("connected");
        assertThat(ready.endpoints()).isPositive();
        assertThat(ready.counters().reconnects()).isZero();
        assertThat(node.stop()).isTrue();
        assertThat(node.stop()).isFalse();
        assertThat(node.health().detail()).contains("stopped");
        assertThat(node.start()).isTrue();
        assertThat(node.health().since()).isAfterOrEqualTo(ready.since());
        node.close();

        assertThat(node.health().status()).isEqualTo(HealthStatus.CLOSED);
        assertThat(told).containsExactly(HealthStatus.STOPPED, HealthStatus.READY, HealthStatus.CLOSED);
    }

    @Test
    void aBrokerThatGoesIsSeenAndWhoWatchesSeesTheNodeAgainWhenItComesBack() {
        List<HealthStatus> told = new CopyOnWriteArrayList<>();
        try (PrivateBroker broker = Brokers.privateRedis();
                Node node = Node.builder(broker.uri())
                        .name("n")
                        .heartbeat(Duration.ofSeconds(1))
                        .build()) {
            node.onHealthChange(health -> told.add(health.status()));
            broker.kill();
            await().until(() -> node.health().status() == HealthStatus.RECONNECTING);
            broker.restart();
            await().until(() -> node.health().status() == HealthStatus.READY);
            await().until(() -> node.health().counters().reconnects() > 0);
            await().until(() -> node.presence().find("n").isPresent());
        }
        assertThat(told).containsExactly(HealthStatus.RECONNECTING, HealthStatus.READY, HealthStatus.CLOSED);
    }

    @Test
    void aListenerThatIsStuckKeepsNobodyWaitingAndIsToldTheRestInOrderLater() {
        List<HealthStatus> slow = new CopyOnWriteArrayList<>();
        List<HealthStatus> told = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> release = new CompletableFuture<>();
        try (PrivateBroker broker = Brokers.privateRedis();
                Node node = Node.connect(broker.uri(), "n")) {
            node.onHealthChange(health -> {
                release.join();
                slow.add(health.status());
            });
            node.onStateChange(state -> release.join());
            node.onHealthChange(health -> told.add(health.status()));

            broker.kill();
            await().until(() -> told.equals(List.of(HealthStatus.RECONNECTING)));
            broker.restart();
            await().until(() -> node.health().status() == HealthStatus.READY);
            await().until(() -> told.equals(List.of(HealthStatus.RECONNECTING, HealthStatus.READY)));
            assertThat(node.stop()).isTrue();

            assertThat(slow).isEmpty();
            release.complete(null);
            await().until(() ->
                    slow.equals(List.of(HealthStatus.RECONNECTING, HealthStatus.READY, HealthStatus.STOPPED)));
        } finally {
            release.complete(null);
        }
    }

    @Test
    void aListenerMayAskOpenAndCloseWhatItListensTo() {
        Topic<Pair> news = Topic.of("News", "news", Pair.CODEC);
        List<HealthStatus> told = new CopyOnWriteArrayList<>();
        Node node = Node.connect("memory:health", "n");
        node.onHealthChange(health -> {
            told.add(node.health().status());
            if (health.status() == HealthStatus.STOPPED) {
                node.channel(news).subscribe(message -> {});
                node.start();
            } else if (health.status() == HealthStatus.READY) {
                node.close();
            }
        });

        node.stop();

        await().until(() -> told.size() == 3);
        assertThat(told).endsWith(HealthStatus.READY, HealthStatus.CLOSED);
        assertThat(node.health().status()).isEqualTo(HealthStatus.CLOSED);
    }

    @Test
    void runOpensWaitsAndCloses() throws Exception {
        Node node = Node.connect("memory:health", "n");
        List<String> order = new CopyOnWriteArrayList<>();
        node.run(() -> {
            order.add("opened");
            node.shutdown();
            return () -> order.add("closed by hand");
        });
        assertThat(order).containsExactly("opened");
        assertThat(node.health().status()).isEqualTo(HealthStatus.CLOSED);
    }
}
