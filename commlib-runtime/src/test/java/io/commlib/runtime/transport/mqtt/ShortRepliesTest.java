package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.commlib.runtime.codec.Any;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.rpc.Rpc;
import io.commlib.runtime.testing.Brokers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What a broker is given to read when one node of ours answers another, seen by a client that listens in. */
class ShortRepliesTest {

    private static final String ADDRESS = "short.replies";

    @Test
    void aSmallReplyBetweenOursIsItsDataAndLittleMore() {
        Queue<Mqtt5Publish> seen = new ConcurrentLinkedQueue<>();
        Mqtt5AsyncClient listener = listener(seen);
        Rpc<Map<String, Any>, Map<String, Any>> echo = Rpc.untyped(ADDRESS);
        try (Node service = Node.connect(Brokers.mosquitto(), "service");
                Node caller = Node.connect(Brokers.mosquitto(), "caller")) {
            service.serve(echo, request -> request);

            caller.client(echo).call(Map.of("text", Any.of(ADDRESS)));

            await().until(() -> !seen.isEmpty());
            assertThat(seen).singleElement().satisfies(reply -> {
                assertThat(text(reply)).isEqualTo("{\"header\":{},\"data\":{\"text\":\"short.replies\"}}");
                assertThat(reply.getMessageExpiryInterval()).isEmpty();
                assertThat(reply.getTopic().toString()).matches("rpc-[0-9a-f]{32}/[0-9]+");
            });
        } finally {
            listener.disconnect().join();
        }
    }

    /** One that gathers the replies of this test, and no others that the same broker carries. */
    private static Mqtt5AsyncClient listener(Queue<Mqtt5Publish> seen) {
        URI uri = URI.create(Brokers.mosquitto());
        Mqtt5AsyncClient listener = Mqtt5Client.builder()
                .serverHost(uri.getHost())
                .serverPort(uri.getPort())
                .buildAsync();
        listener.connect().join();
        listener.subscribeWith()
                .topicFilter("+/+")
                .callback(message -> {
                    if (message.getTopic().toString().startsWith("rpc-")
                            && text(message).contains(ADDRESS)) {
                        seen.add(message);
                    }
                })
                .send()
                .join();
        return listener;
    }

    private static String text(Mqtt5Publish message) {
        return new String(message.getPayloadAsBytes(), StandardCharsets.UTF_8);
    }
}
