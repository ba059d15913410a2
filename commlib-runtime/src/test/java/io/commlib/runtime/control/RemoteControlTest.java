package io.commlib.runtime.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.node.Endpoints;
import io.commlib.runtime.node.HealthStatus;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.presence.NodeState;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class RemoteControlTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final BrokerUnderTest broker;
    private final String space = BrokerUnderTest.unique();
    private final Rpc<Pair, Pair> echo = Rpc.of("Echo", space + ".echo", Pair.CODEC, Pair.CODEC);
    private final Topic<Pair> news = Topic.of("News", space + ".news", Pair.CODEC);
    private final Node node;
    private final Endpoints other;
    private final RemoteControl control;

    RemoteControlTest(BrokerUnderTest broker) {
        this.broker = broker;
        node = Node.builder(broker.uri())
                .namespace(space)
                .name("r1")
                .heartbeat(Duration.ofMillis(200))
                .remoteControl(true)
                .build();
        other = Endpoints.connect(broker.uri());
        control = other.remoteControl(node.fullName());
    }

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    @Test
    void aStoppedNodeServesAndHearsNothingUntilItIsStarted() {
        List<Pair> heard = new CopyOnWriteArrayList<>();
        node.serve(echo, request -> request);
        node.channel(news).subscribe(heard::add);
        assertThat(other.client(echo).call(Pair.of(1))).isEqualTo(Pair.of(1));

        control.stop();

        assertThat(node.health().status()).isEqualTo(HealthStatus.STOPPED);
        assertThatThrownBy(() -> other.client(echo).call(Pair.of(2), SHORT)).isInstanceOf(CommlibException.class);
        other.channel(news).publish(Pair.of(2));

        control.start();

        assertThat(node.health().status()).isEqualTo(HealthStatus.READY);
        other.channel(news).publish(Pair.of(3));
        assertThat(other.client(echo).call(Pair.of(3))).isEqualTo(Pair.of(3));
        await().until(() -> heard.contains(Pair.of(3)));
        assertThat(heard).containsExactly(Pair.of(3));
    }

    @Test
    void theAnswersAreThoseOfPythonNodes() {
        var stop = other.client(Rpc.untyped(node.fullName() + ".stop"));
        var start = other.client(Rpc.untyped(node.fullName() + ".start"));
        Map<String, Any> done = Map.of("status", Any.of(0), "error", Any.of(""));
        Map<String, Any> impossible =
                Map.of("status", Any.of(1), "error", Any.of("Cannot make the transition from current state!"));

        assertThat(start.call(Map.of())).isEqualTo(impossible);
        assertThat(stop.call(Map.of())).isEqualTo(done);
        assertThat(stop.call(Map.of())).isEqualTo(impossible);
        assertThat(start.call(Map.of())).isEqualTo(done);
        assertThatThrownBy(control::start)
                .isInstanceOf(RejectedException.class)
                .hasMessage(node.fullName() + " was not started: Cannot make the transition from current state!");
    }

    @Test
    void whatIsOpenedWhileStoppedTakesPartWhenStartedAndWhatIsClosedDoesNot() {
        Rpc<Pair, Pair> closed = Rpc.of("Closed", space + ".closed", Pair.CODEC, Pair.CODEC);
        Endpoint service = node.serve(closed, request -> request);
        node.stop();
        service.close();
        node.serve(echo, request -> request);
        node.start();

        assertThat(other.client(echo).call(Pair.of(4))).isEqualTo(Pair.of(4));
        assertThatThrownBy(() -> other.client(closed).call(Pair.of(4), SHORT)).isInstanceOf(CommlibException.class);
    }

    @Test
    void aStoppedNodeIsSeenAsStoppedAndMayCall() {
        other.serve(echo, request -> request);
        await().until(() -> node.presence().find(node.fullName()).isPresent());

        control.stop();

        await().until(() -> node.presence().find(node.fullName()).orElseThrow().state() == NodeState.STOPPED);
        assertThat(node.client(echo).call(Pair.of(5))).isEqualTo(Pair.of(5));
    }

    @Test
    void aNodeThatWasNotAskedToCannotBeControlled() {
        try (Node free =
                Node.builder(broker.uri()).namespace(space).name("free").build()) {
            var stop = other.client(Rpc.untyped(free.fullName() + ".stop"));
            assertThatThrownBy(() -> stop.call(Map.of(), SHORT)).isInstanceOf(CommlibException.class);
            assertThat(free.health().status()).isEqualTo(HealthStatus.READY);
        }
    }
}
