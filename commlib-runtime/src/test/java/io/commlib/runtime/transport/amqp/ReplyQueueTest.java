package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.testing.Wire;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportState;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code ?replies=queue}. */
class ReplyQueueTest {

    private final String address = "patient." + UUID.randomUUID();

    @Test
    void aReplyThatComesWhileTheConnectionIsLostIsNotLost() {
        String broker = Brokers.rabbitMq();
        CompletableFuture<Frame> asked = new CompletableFuture<>();
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        Wire first = new Wire(broker);
        try (Rig server = new Rig(broker);
                Rig client = new Rig(first.uri() + "," + broker.substring("amqp://".length()) + "?replies=queue")) {
            server.serve(address, request -> {
                asked.complete(request);
                return answer;
            });
            CompletableFuture<Frame> reply = client.request(address, "are you there", Rig.PATIENCE);
            Rig.get(asked);

            first.close();
            await().until(() ->
                    client.metrics().reconnects() == 1 || client.transport().state() != TransportState.READY);
            answer.complete(Rig.frame("yes"));

            assertThat(Rig.text(Rig.get(reply))).isEqualTo("yes");
            assertThat(client.metrics().reconnects()).isEqualTo(1);
            await().until(() -> client.transport().state() == TransportState.READY);
            assertThat(client.ask(address, "and still")).isEqualTo("yes");
        }
    }

    @Test
    void aServiceThatKnowsOnlyTheNameOfTheQueueAnswersAndTheQueueEndsWithTheNode() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(Brokers.rabbitMq());
        try (Connection connection = factory.newConnection()) {
            Channel channel = connection.createChannel();
            channel.queueDeclare(address, false, true, true, null);
            String queue;
            try (Rig client = new Rig(Brokers.rabbitMq() + "?replies=queue")) {
                CompletableFuture<Frame> reply = client.request(address, "are you there", Rig.PATIENCE);
                GetResponse request = await().until(() -> channel.basicGet(address, true), found -> found != null);
                queue = request.getProps().getReplyTo();
                BasicProperties properties = new BasicProperties.Builder()
                        .correlationId(request.getProps().getCorrelationId())
                        .build();
                channel.basicPublish("", queue, properties, request.getBody());
                assertThat(Rig.text(Rig.get(reply))).isEqualTo("are you there");
                assertThat(channel.queueDeclarePassive(queue).getConsumerCount())
                        .isEqualTo(1);
            }
            assertThatThrownBy(() -> channel.queueDeclarePassive(queue)).isInstanceOf(IOException.class);
        }
    }
}
