package io.commlib.runtime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commlib.runtime.action.Action;
import io.commlib.runtime.action.ActionGoal;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.endpoint.InterfaceDescriptor;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.event.EventType;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.transport.TransportState;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class EndpointsTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    private final String base = BrokerUnderTest.unique();
    private final Endpoints here;
    private final Endpoints there;

    EndpointsTest(BrokerUnderTest broker) {
        here = Endpoints.connect(broker.uri());
        there = Endpoints.connect(broker.uri());
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void anRpcOnPlainObjectsNeedsNoInterfaceAndNoNode() {
        var add = Rpc.untyped(base + ".add");
        here.serve(add, numbers -> Map.of("c", Any.of(whole(numbers, "a") + whole(numbers, "b"))));

        assertThat(there.client(add).call(Map.of("a", Any.of(1), "b", Any.of(2))))
                .isEqualTo(Map.of("c", Any.of(3)));
    }

    @Test
    void topicsAndEventsOnPlainObjectsNeedNoInterfaceAndNoNode() throws Exception {
        var topic = Topic.untyped(base + ".sonar");
        var event = EventType.untyped("LightsOn", base + ".lights");
        CompletableFuture<Map<String, Any>> heard = new CompletableFuture<>();
        CompletableFuture<Map<String, Any>> lit = new CompletableFuture<>();
        there.channel(topic).subscribe(heard::complete);
        there.channel(event).subscribe(lit::complete);

        here.channel(topic).publish(Map.of("distance", Any.of(1.5)));
        here.channel(event).emit(Map.of("level", Any.of(3)));

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo(Map.of("distance", Any.of(1.5)));
        assertThat(lit.get(10, TimeUnit.SECONDS)).isEqualTo(Map.of("level", Any.of(3)));
    }

    @Test
    void anActionOnPlainObjectsNeedsNoInterfaceAndNoNode() {
        var move = Action.untyped(base + ".move");
        here.serve(move, (goal, context) -> Map.of("reached", Any.of(whole(goal, "target"))));

        ActionGoal<Map<String, Any>> goal = there.client(move).send(Map.of("target", Any.of(5)), feedback -> {});

        assertThat(goal.result(WAIT)).isEqualTo(Map.of("reached", Any.of(5)));
    }

    @Test
    void closingEndsEverything() {
        InterfaceDescriptor descriptor = new InterfaceDescriptor("acme.Base", "1.0.0");
        var echo = Rpc.untyped(base + ".echo");
        Endpoint served = here.serveInterface(descriptor, () -> here.serve(echo, request -> request));
        assertThat(here.interfaces()).containsExactly(descriptor);

        served.close();
        here.close();

        assertThat(here.interfaces()).isEmpty();
        assertThat(here.state()).isEqualTo(TransportState.CLOSED);
        assertThatThrownBy(() -> here.serve(echo, request -> request)).isInstanceOf(ClosedException.class);
    }

    private static long whole(Map<String, Any> fields, String name) {
        Any.OfInteger number = (Any.OfInteger) Objects.requireNonNull(fields.get(name));
        return number.value().longValueExact();
    }
}
