package io.commlib.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.Transport;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(BrokerUnderTest.class)
class EventTest {

    private final BrokerUnderTest broker;

    private final EventType<Pair> type =
            EventType.of("LightsOn", BrokerUnderTest.unique() + ".lights.on", "Somebody turned them on.", Pair.CODEC);

    EventTest(BrokerUnderTest broker) {
        this.broker = broker;
    }

    @Test
    void anEventReachesWhoeverSubscribes() {
        Queue<Pair> received = new ConcurrentLinkedQueue<>();
        try (Node node = Node.connect(broker.uri(), "house")) {
            node.channel(type).subscribe(received::add);
            node.channel(type).emit(Pair.of(3));
            await().until(() -> !received.isEmpty());
        }
        assertThat(received).containsExactly(Pair.of(3));
    }

    @Test
    void anEventIsDeliveredAsItsTypeSays() {
        Queue<Pair> received = new ConcurrentLinkedQueue<>();
        Queue<Delivery> asked = new ConcurrentLinkedQueue<>();
        try (Node node = Node.connect(broker.uri(), "house")) {
            EndpointContext context =
                    node.context().withTransport(noting(asked, node.context().transport()));
            for (Delivery delivery : Delivery.values()) {
                EventChannel<Pair> channel = new EventChannel<>(context, type.withDelivery(delivery));
                Subscription subscription = channel.subscribe(received::add);
                Pair payload = new Pair(1, delivery.name());
                channel.emit(payload);
                await().until(() -> received.contains(payload));
                subscription.close();
            }
        }
        assertThat(asked).containsExactly(Delivery.values());
    }

    /** The same transport, noting how it is asked to publish. */
    private static Transport noting(Queue<Delivery> asked, Transport transport) {
        return (Transport) Proxy.newProxyInstance(
                Transport.class.getClassLoader(), new Class<?>[] {Transport.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("publish")) {
                        asked.add(((PublishOptions) arguments[2]).delivery());
                    }
                    return method.invoke(transport, arguments);
                });
    }

    @Test
    void anEventSaysItsNameAndWhereItHappened() {
        Queue<Any> received = new ConcurrentLinkedQueue<>();
        try (Node node = Node.connect(broker.uri(), "house")) {
            node.channel(Topic.of("Raw", type.uri().toString(), Codecs.ANY)).subscribe(received::add);
            node.channel(type).emit(Pair.of(3));
            await().until(() -> !received.isEmpty());
        }
        assertThat(new String(Encoding.JSON.encode(Codecs.ANY, received.element()), StandardCharsets.UTF_8))
                .isEqualTo("{\"name\":\"LightsOn\",\"uri\":\"" + type.uri()
                        + "\",\"description\":\"Somebody turned them on.\",\"payload\":{\"a\":3,\"b\":\"\"}}");
    }
}
