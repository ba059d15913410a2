package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a RabbitMQ holds for its clients, learnt from the exchange on which it publishes what comes and goes: plugin {@code
 * rabbitmq_event_exchange}.
 */
final class BrokerEvents {

    private static final String EXCHANGE = "amq.rabbitmq.event";

    private static final Map<String, BrokerEvents> BY_URI = new ConcurrentHashMap<>();

    private final Set<String> held = ConcurrentHashMap.newKeySet();

    /** The one of a broker; ends with the JVM. */
    static BrokerEvents of(String uri) {
        return BY_URI.computeIfAbsent(uri, BrokerEvents::new);
    }

    private BrokerEvents(String uri) {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(uri);
            factory.setThreadFactory(task -> {
                Thread thread = new Thread(task, "broker-events");
                thread.setDaemon(true);
                return thread;
            });
            Connection connection = factory.newConnection("broker events");
            Channel channel = connection.createChannel();
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, EXCHANGE, "#");
            channel.basicConsume(queue, true, (tag, event) -> onEvent(event), tag -> {});
        } catch (Exception e) {
            throw new IllegalStateException(
                    "cannot watch " + uri + "; enable the plugin rabbitmq_event_exchange there", e);
        }
    }

    /** Queues and connections, one line each. */
    Set<String> held() {
        return Set.copyOf(held);
    }

    private void onEvent(Delivery event) {
        Map<String, Object> about = event.getProperties().getHeaders();
        switch (event.getEnvelope().getRoutingKey()) {
            case "queue.created" -> held.add("queue " + about.get("name"));
            case "queue.deleted" -> held.remove("queue " + about.get("name"));
            case "connection.created" -> held.add("connection " + about.get("pid"));
            case "connection.closed" -> held.remove("connection " + about.get("pid"));
            default -> {}
        }
    }
}
