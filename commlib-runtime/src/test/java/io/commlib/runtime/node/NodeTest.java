package io.commlib.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.testing.PrivateBroker;
import io.commlib.runtime.testing.RedisInspector;
import io.commlib.runtime.transport.TransportState;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodeTest {

    @Test
    void aHyphenInTheNameBecomesAnUnderscore() {
        try (Node node = Node.connect("memory:", "my-robot")) {
            assertThat(node.name()).isEqualTo("my_robot");
        }
    }

    @Test
    void aMissingBrokerIsToldInOneLineWithoutThePassword() {
        assertThatThrownBy(() -> Node.connect("redis://ann:se/c@ret@127.0.0.1:1/0", "n"))
                .isInstanceOfAny(NotConnectedException.class, BadAddressException.class)
                .hasMessageContaining("redis://ann:***@127.0.0.1:1")
                .hasMessageNotContaining("c@ret")
                .hasNoCause();
        assertThatThrownBy(() -> Node.connect("redis://ann:secret@127.0.0.1:1/0", "n"))
                .isInstanceOf(NotConnectedException.class)
                .hasMessageStartingWith("cannot connect to redis://ann:***@127.0.0.1:1/0: ")
                .hasMessageContaining("Is Redis running")
                .hasMessageNotContainingAny("secret", "\n");
    }

    @Test
    void anUnknownSchemeIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Node.connect("reddis://localhost", "n"))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining("did you mean redis")
                .hasMessageContaining("memory, ");
        assertThatThrownBy(() -> Node.connect("localhost", "n"))
                .isInstanceOf(BadAddressException.class)
                .hasMessageContaining("scheme");
    }

    @ParameterizedTest
    @EnumSource(BrokerUnderTest.class)
    void closingLeavesNoThread(BrokerUnderTest broker) {
        String name = BrokerUnderTest.unique();
        Node node = Node.connect(broker.uri(), name);
        Rpc<Pair, Pair> rpc = Rpc.of("Echo", name + ".echo", Pair.CODEC, Pair.CODEC);
        node.serve(rpc, request -> request);
        assertThat(node.client(rpc).call(Pair.of(1))).isEqualTo(Pair.of(1));

        node.close();
        node.close();

        assertThat(node.state()).isEqualTo(TransportState.CLOSED);
        await().until(() -> threadsOf(name).isEmpty());
    }

    @Test
    void aThousandServicesAndSubscriptionsNeedAsManyConnectionsAndIdleThreadsAsOneAndLeaveNothing() {
        try (PrivateBroker broker = Brokers.privateRedis();
                RedisInspector inspector = new RedisInspector(broker.uri())) {
            Set<String> before = inspector.residue();
            String name = BrokerUnderTest.unique();
            Node node = Node.connect(broker.uri(), name);
            for (int i = 0; i < 1_000; i++) {
                node.serve(Rpc.of("Echo", "many.echo" + i, Pair.CODEC, Pair.CODEC), request -> request);
                node.channel(Topic.of("News", "many.news" + i, Pair.CODEC)).subscribe(message -> {});
            }
            for (int i = 0; i < 1_000; i += 100) {
                Rpc<Pair, Pair> rpc = Rpc.of("Echo", "many.echo" + i, Pair.CODEC, Pair.CODEC);
                assertThat(node.client(rpc).call(Pair.of(i))).isEqualTo(Pair.of(i));
            }

            assertThat(inspector.connections()).isEqualTo(3);
            await().until(() -> threadsOf(name).size() <= 6);
            node.close();

            await().until(() -> inspector.residue().equals(before));
        }
    }

    @Test
    void anInterfaceIsListedWhileItIsServed() {
        try (Node node = Node.connect("memory:", "n")) {
            InterfaceDescriptor descriptor = new InterfaceDescriptor("acme.Base", "1.0.0");
            Endpoint served = node.serveInterface(descriptor, () -> () -> {});
            assertThat(node.interfaces()).containsExactly(descriptor);
            served.close();
            served.close();
            assertThat(node.interfaces()).isEmpty();
        }
    }

    @Test
    void shutdownEndsTheWaitingForIt() {
        try (Node node = Node.connect("memory:", "n")) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
                try {
                    node.awaitShutdown();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            node.shutdown();
            waiting.join();
            assertThat(node.state()).isEqualTo(TransportState.READY);
        }
    }

    private static Set<String> threadsOf(String node) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(thread -> thread.contains("-" + node + "-"))
                .collect(Collectors.toSet());
    }
}
