package io.commlib.runtime.transport.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.testing.Brokers;
import io.commlib.runtime.transport.Registration;
import io.commlib.runtime.transport.ServeOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against peers that declare, publish and answer as the Python library was seen to, played by the bare client library. */
class ForeignPeersTest {

    private static final BasicProperties LIKE_PYTHON = new BasicProperties.Builder()
            .contentType("application/json")
            .contentEncoding("utf8")
            .build();

    private static final Map<String, Object> QUEUE_LIKE_PYTHON =
            Map.of("x-max-length", 10, "x-overflow", "drop-head", "x-message-ttl", 60_000, "x-expires", 600_000);

    private final String address = "foreign." + UUID.randomUUID();
    private final Rig rig = new Rig(Brokers.rabbitMq());
    private final Connection connection;
    private final Channel channel;

    ForeignPeersTest() throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(Brokers.rabbitMq());
        connection = factory.newConnection();
        channel = connection.createChannel();
    }

    @AfterEach
    void disconnect() throws Exception {
        rig.close();
        connection.close();
    }

    @Test
    void aCorrelationIdIsEchoed() throws Exception {
        rig.serve(address, request -> CompletableFuture.completedFuture(request));

        assertThat(call(LIKE_PYTHON.builder().correlationId("an id").build())
                        .getProperties()
                        .getCorrelationId())
                .isEqualTo("an id");
    }

    private Delivery call(BasicProperties properties) throws Exception {
        BlockingQueue<Delivery> replies = new LinkedBlockingQueue<>();
        channel.basicConsume("amq.rabbitmq.reply-to", true, (tag, reply) -> replies.add(reply), tag -> {});
        channel.basicPublish(
                "",
                address,
                properties.builder().replyTo("amq.rabbitmq.reply-to").build(),
                "{\"a\":1}".getBytes(UTF_8));
        Delivery reply = replies.poll(Rig.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(reply).isNotNull();
        return reply;
    }

    @Test
    void aRequestThatWantsNoReplyIsDroppedAndCounted() throws Exception {
        rig.serve(address, request -> CompletableFuture.completedFuture(request));

        channel.basicPublish("", address, LIKE_PYTHON, "{}".getBytes(UTF_8));

        await().atMost(Rig.PATIENCE)
                .untilAsserted(() -> assertThat(rig.metrics().malformed()).isEqualTo(1));
        assertThat(rig.ask(address, "next")).isEqualTo("next");
    }

    @Test
    void anAddressThatAForeignServiceHoldsCannotBeServed() throws Exception {
        channel.queueDeclare(address, false, true, true, QUEUE_LIKE_PYTHON);

        Registration service = rig.transport()
                .serve(
                        new Address(address),
                        new ServeOptions(1),
                        request -> CompletableFuture.completedFuture(request));

        assertThatThrownBy(() -> service.ready().get(Rig.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("serve " + address)
                .hasMessageContaining("another library serves it already");
        rig.serve(address + ".other", request -> CompletableFuture.completedFuture(request));
        assertThat(rig.ask(address + ".other", "still there")).isEqualTo("still there");
    }

    @Test
    void aRequestThatALostServiceHadTakenIsNotDoneTwice() throws Exception {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        channel.queueDeclare(address, true, false, false, Map.of("x-queue-type", "classic", "x-expires", 5_000));
        channel.basicConsume(address, false, (tag, request) -> taken.complete(null), tag -> {});
        var reply = rig.request(address, "once", Rig.PATIENCE);
        Rig.get(taken);
        List<String> handled = new CopyOnWriteArrayList<>();
        rig.serve(address, request -> {
            handled.add(Rig.text(request));
            return CompletableFuture.completedFuture(request);
        });

        channel.close();

        assertThat(Rig.get(reply).headers().error())
                .hasToString("a service took the request and was lost before it answered");
        assertThat(handled).isEmpty();
    }

    @Test
    void whatIsPublishedAndWhatIsNoAddressIsToldApart() throws Exception {
        List<String> words = new CopyOnWriteArrayList<>();
        rig.subscribe(address + ".*", (from, frame) -> {
            words.add(from + " " + Rig.text(frame));
            return CompletableFuture.completedFuture(null);
        });

        channel.basicPublish("amq.topic", address + ".with space", LIKE_PYTHON, "{}".getBytes(UTF_8));
        channel.basicPublish(
                "amq.topic",
                address + ".x",
                LIKE_PYTHON.builder().messageId("0").build(),
                "{\"a\":1}".getBytes(UTF_8));

        await().atMost(Rig.PATIENCE).untilAsserted(() -> assertThat(words).containsExactly(address + ".x {\"a\":1}"));
        assertThat(rig.metrics().malformed()).isEqualTo(1);
    }
}
