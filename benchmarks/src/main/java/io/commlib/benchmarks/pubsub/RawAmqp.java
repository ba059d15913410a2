package io.commlib.benchmarks.pubsub;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * amqp-client: a topic exchange, a queue and a channel for each subscriber, a channel for each publisher. At least once
 * means publisher confirms, persistent messages, and consumers that acknowledge.
 *
 * @param durable whether queues, and so the messages that wait in them, outlive a restart of the broker
 */
record RawAmqp(boolean durable) implements PubSubContender {

    private static final String EXCHANGE = "amq.topic";

    /** So long a durable queue outlives its consumer. */
    private static final int UNUSED_MILLIS = 60_000;

    /** As many unacknowledged messages as the documentation of RabbitMQ names for good throughput. */
    private static final int PREFETCH = 300;

    @Override
    public String name() {
        return durable ? "raw amqp-client" : "raw amqp-client, queue in memory";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return !durable || delivery == Delivery.AT_LEAST_ONCE;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) throws Exception {
        boolean atLeastOnce = delivery == Delivery.AT_LEAST_ONCE;
        String key = "bench.raw." + (durable ? "durable." : "") + delivery;
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(broker().uri());
        Connection subscribing = factory.newConnection();
        for (int i = 0; i < shape.subscribers(); i++) {
            Channel channel = subscribing.createChannel();
            subscribe(
                    channel,
                    durable ? durableQueue(channel) : channel.queueDeclare().getQueue(),
                    key,
                    atLeastOnce,
                    i,
                    sink);
        }
        Connection publishing = factory.newConnection();
        List<Channel> channels = new ArrayList<>();
        for (int i = 0; i < shape.publishers(); i++) {
            Channel channel = publishing.createChannel();
            if (atLeastOnce) {
                channel.confirmSelect();
            }
            channels.add(channel);
        }
        return new Session(subscribing, publishing, channels, key, atLeastOnce, new Json<>(Sample.class));
    }

    private static String durableQueue(Channel channel) throws IOException {
        String queue = "bench-" + UUID.randomUUID();
        channel.queueDeclare(queue, true, false, false, Map.of("x-expires", UNUSED_MILLIS));
        return queue;
    }

    private static void subscribe(
            Channel channel, String queue, String key, boolean atLeastOnce, int subscriber, Sink sink)
            throws IOException {
        Json<Sample> json = new Json<>(Sample.class);
        channel.queueBind(queue, EXCHANGE, key);
        if (atLeastOnce) {
            channel.basicQos(PREFETCH);
        }
        channel.basicConsume(
                queue,
                !atLeastOnce,
                (tag, message) -> {
                    sink.received(subscriber, json.decode(message.getBody()));
                    if (atLeastOnce) {
                        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                    }
                },
                tag -> {});
    }

    private record Session(
            Connection subscribing,
            Connection publishing,
            List<Channel> channels,
            String key,
            boolean atLeastOnce,
            Json<Sample> json)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) throws IOException {
            channels.get(publisher)
                    .basicPublish(
                            EXCHANGE,
                            key,
                            atLeastOnce ? MessageProperties.MINIMAL_PERSISTENT_BASIC : MessageProperties.MINIMAL_BASIC,
                            json.encode(sample));
        }

        @Override
        public void close() throws IOException {
            publishing.close();
            subscribing.close();
        }
    }
}
