package io.commlib.runtime.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Over AMQP: queues and properties as the library declares and sends them. */
@SuppressWarnings("JavaUtilDate") // what the client library takes
final class AmqpPeer implements PythonPeer {

    private static final String REPLIES = "amq.rabbitmq.reply-to";

    private final PythonVersion version;
    private final Connection connection;

    AmqpPeer(String uri, PythonVersion version) {
        this.version = version;
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(uri);
            connection = factory.newConnection();
        } catch (IOException | TimeoutException | URISyntaxException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> queueArguments(int expires) {
        return Map.of("x-max-length", 10, "x-overflow", "drop-head", "x-message-ttl", 60_000, "x-expires", expires);
    }

    /** The client library multiplies the seconds that it expects by a thousand. */
    private BasicProperties.Builder properties() {
        long sent = version == PythonVersion.V0_13_1
                ? System.currentTimeMillis() * 1_000_000
                : System.currentTimeMillis() + 500;
        return new BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("utf8")
                .timestamp(new Date(sent * 1_000));
    }

    @Override
    public void publish(String address, String message) {
        try (Channel channel = connection.createChannel()) {
            channel.basicPublish(
                    "amq.topic", address, properties().messageId("0").build(), message.getBytes(UTF_8));
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public BlockingQueue<Received> subscribe(String pattern) {
        BlockingQueue<Received> received = new LinkedBlockingQueue<>();
        try {
            Channel channel = connection.createChannel();
            String queue = channel.queueDeclare("", false, true, true, queueArguments(300_000))
                    .getQueue();
            channel.queueBind(queue, "amq.topic", pattern.replace('*', '#'));
            channel.basicConsume(queue, true, (tag, message) -> received.add(received(message)), tag -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received;
    }

    @Override
    public BlockingQueue<Received> request(String address, String data) {
        BlockingQueue<Received> reply = new LinkedBlockingQueue<>();
        try {
            Channel channel = connection.createChannel();
            channel.basicConsume(REPLIES, true, (tag, message) -> reply.add(received(message)), tag -> {});
            channel.basicPublish("", address, properties().replyTo(REPLIES).build(), data.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reply;
    }

    @Override
    public BlockingQueue<Received> serve(String address, Function<String, String> answer) {
        BlockingQueue<Received> requests = new LinkedBlockingQueue<>();
        try {
            Channel channel = connection.createChannel();
            channel.queueDeclare(address, false, true, true, queueArguments(600_000));
            channel.basicConsume(
                    address,
                    false,
                    (tag, request) -> {
                        Received received = received(request);
                        requests.add(received);
                        BasicProperties asked = request.getProperties();
                        channel.basicPublish(
                                "",
                                asked.getReplyTo(),
                                properties()
                                        .correlationId(asked.getCorrelationId())
                                        .build(),
                                answer.apply(received.payload()).getBytes(UTF_8));
                        channel.basicAck(request.getEnvelope().getDeliveryTag(), false);
                    },
                    tag -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }

    private static Received received(Delivery delivery) {
        BasicProperties sent = delivery.getProperties();
        Map<String, Object> properties = new HashMap<>();
        put(properties, "content_type", sent.getContentType());
        put(properties, "content_encoding", sent.getContentEncoding());
        put(properties, "message_id", sent.getMessageId());
        put(properties, "timestamp", sent.getTimestamp());
        put(properties, "correlation_id", sent.getCorrelationId());
        put(properties, "reply_to", sent.getReplyTo());
        put(properties, "expiration", sent.getExpiration());
        put(properties, "delivery_mode", sent.getDeliveryMode());
        put(properties, "headers", sent.getHeaders());
        return new Received(delivery.getEnvelope().getRoutingKey(), new String(delivery.getBody(), UTF_8), properties);
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
