package io.commlib.runtime.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class PresenceTest {

    private static final InterfaceDescriptor BASE = new InterfaceDescriptor("acme.Base", "1.2.0");

    private final BrokerUnderTest broker;
    private final String fleet = BrokerUnderTest.unique();
    private final Endpoints watcher;

    PresenceTest(BrokerUnderTest broker) {
        this.broker = broker;
        watcher = Endpoints.connect(broker.uri());
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void aNodeIsSeenWithWhatItServesAndIsGoneWhenItSaysGoodbye() {
        Recorder recorder = new Recorder();
        Presence presence = watcher.watch(PresenceOptions.DEFAULT.withNamespace(fleet), recorder);
        Instant before = Instant.now().minusMillis(1);
        Node node = node("r-1");

        await().until(() -> presence.find(fleet + ".r_1").isPresent());
        assertThat(presence.nodes()).singleElement().satisfies(seen -> {
            assertThat(seen.node()).isEqualTo(node.fullName()).isEqualTo(fleet + ".r_1");
            assertThat(seen.state()).isEqualTo(NodeState.RUNNING);
            assertThat(seen.period()).isEqualTo(Duration.ofMillis(200));
            assertThat(seen.since()).isBetween(before, Instant.now());
        });

        Endpoint served = node.serveInterface(BASE, () -> () -> {});
        await().until(() -> interfacesOf(presence, "r_1").equals(List.of(BASE)));
        served.close();
        await().until(() -> interfacesOf(presence, "r_1").isEmpty());
        node.close();

        await().until(() -> presence.nodes().isEmpty());
        await().untilAsserted(() -> assertThat(recorder.told).last().isEqualTo("left " + fleet + ".r_1"));
        assertThat(recorder.told).first().isEqualTo("joined " + fleet + ".r_1");
        assertThat(recorder.told).contains("changed " + fleet + ".r_1");
    }

    @Test
    void aNodeThatSendsNothingButHeartbeatsIsSeenAndGoesWhenItMissesThem() {
        Presence presence = watcher.watch(
                PresenceOptions.DEFAULT.withNamespace(fleet).withAssumedPeriod(Duration.ofMillis(400)),
                PresenceListener.NONE);

        watcher.channel(Topic.untyped(fleet + ".py.heartbeat")).publish(Map.of("ts", Any.of(1795379336616000000L)));

        await().until(() -> presence.find(fleet + ".py").isPresent());
        await().until(() -> presence.nodes().isEmpty());
    }

    @Test
    void aHeartbeatHoldsTheTimeAndNothingElseAndComesAgain() throws Exception {
        BlockingQueue<Map<String, Any>> beats = new LinkedBlockingQueue<>();
        watcher.channel(Topic.untyped(fleet + ".r.heartbeat")).subscribe(beats::add);
        long before = System.currentTimeMillis();
        try (Node node = node("r")) {
            for (int i = 0; i < 3; i++) {
                Map<String, Any> beat = Objects.requireNonNull(beats.poll(10, TimeUnit.SECONDS));
                assertThat(beat).containsOnlyKeys("ts");
                Any.OfInteger ts = (Any.OfInteger) Objects.requireNonNull(beat.get("ts"));
                assertThat(ts.value().longValueExact()).isBetween(before, System.currentTimeMillis());
            }
            assertThat(node.presence()).isSameAs(node.presence());
            await().until(() -> node.presence().find(node.fullName()).isPresent());
        }
    }

    @Test
    void heartbeatsGoWhereTheyAreToldAndNowhereWhenTheyAreOff() throws Exception {
        BlockingQueue<Map<String, Any>> beats = new LinkedBlockingQueue<>();
        BlockingQueue<String> others = new LinkedBlockingQueue<>();
        watcher.channel(Topic.untyped(fleet + ".here")).subscribe(beats::add);
        watcher.patternChannel(Topic.untyped(fleet + ".nodes.*"))
                .subscribe((topic, message) -> others.add(topic.text()));
        try (Node silent = Node.builder(broker.uri())
                        .namespace(fleet + ".nodes")
                        .name("silent")
                        .noHeartbeat()
                        .build();
                Node node = Node.builder(broker.uri())
                        .namespace(fleet + ".nodes")
                        .name("r")
                        .heartbeatTopic(fleet + ".here")
                        .build()) {
            assertThat(beats.poll(10, TimeUnit.SECONDS)).containsOnlyKeys("ts");
            assertThat(others.poll(10, TimeUnit.SECONDS)).isEqualTo(node.fullName() + ".presence");
            assertThat(silent.presence().find(silent.fullName())).isEmpty();
        }
        assertThat(others).containsOnly(fleet + ".nodes.r.presence");
    }

    @Test
    void rubbishIsNoNodeAndAFailingListenerSeesTheNext() {
        Recorder recorder = new Recorder() {
            @Override
            public void joined(NodePresence node) {
                super.joined(node);
                throw new IllegalStateException("on purpose");
            }
        };
        Presence presence = watcher.watch(PresenceOptions.DEFAULT.withNamespace(fleet), recorder);
        watcher.channel(Topic.untyped(fleet + ".bad.presence")).publish(Map.of("since", Any.of("never")));
        try (Node one = node("one");
                Node two = node("two")) {
            await().until(() -> presence.nodes().size() == 2);
            await().untilAsserted(() -> assertThat(recorder.told)
                    .containsExactlyInAnyOrder("joined " + one.fullName(), "joined " + two.fullName()));
        }
    }

    @Test
    void aListenerThatBlocksKeepsNothingFromBeingSeenAndIsToldOfItInOrderLater() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        Recorder recorder = new Recorder() {
            @Override
            public void joined(NodePresence node) {
                super.joined(node);
                awaitQuietly(stuck);
            }
        };
        Presence presence = watcher.watch(PresenceOptions.DEFAULT.withNamespace(fleet), recorder);
        try (Node one = node("one")) {
            assertThat(recorder.told.poll(10, TimeUnit.SECONDS)).isEqualTo("joined " + one.fullName());
            Node two = node("two");
            await().until(() -> presence.find(two.fullName()).isPresent());
            two.close();
            await().until(() -> presence.find(two.fullName()).isEmpty());
            assertThat(recorder.told).isEmpty();

            stuck.countDown();
            assertThat(recorder.told.poll(10, TimeUnit.SECONDS)).isEqualTo("joined " + two.fullName());
            assertThat(recorder.told.poll(10, TimeUnit.SECONDS)).isEqualTo("left " + two.fullName());
        }
    }

    @Test
    void aListenerMayAskAndCloseWhatTellsIt() {
        CompletableFuture<Presence> presence = new CompletableFuture<>();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        presence.complete(watcher.watch(PresenceOptions.DEFAULT.withNamespace(fleet), new PresenceListener() {
            @Override
            public void joined(NodePresence node) {
                Presence mine = presence.join();
                seen.add(mine.nodes().size());
                mine.close();
            }
        }));
        try (Node one = node("one");
                Node two = node("two")) {
            await().untilAsserted(() -> assertThat(seen).hasSize(1));
            assertThat(one.fullName()).isNotEqualTo(two.fullName());
        }
        assertThat(seen).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aNamespaceThatIsNoneIsRefused() {
        assertThatThrownBy(() -> watcher.watch(PresenceOptions.DEFAULT.withNamespace("a b"), PresenceListener.NONE))
                .isInstanceOf(BadAddressException.class);
    }

    private Node node(String name) {
        return Node.builder(broker.uri())
                .namespace(fleet)
                .name(name)
                .heartbeat(Duration.ofMillis(200))
                .build();
    }

    private List<InterfaceDescriptor> interfacesOf(Presence presence, String name) {
        return presence.find(fleet + "." + name).map(NodePresence::interfaces).orElseThrow();
    }

    private static class Recorder implements PresenceListener {

        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public void joined(NodePresence node) {
            told.add("joined " + node.node());
        }

        @Override
        public void changed(NodePresence node) {
            told.add("changed " + node.node());
        }

        @Override
        public void left(NodePresence node) {
            told.add("left " + node.node());
        }
    }
}
