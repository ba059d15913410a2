package io.commlib.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.codec.Any;
import io.commlib.runtime.codec.Codecs;
import io.commlib.runtime.codec.Encoding;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.testing.BrokerUnderTest;
import io.commlib.runtime.testing.Pair;
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
