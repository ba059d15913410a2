package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory.ConfirmType;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.adapter.MessageListenerAdapter;
import org.springframework.amqp.support.converter.Jackson2JsonMessageConverter;
import org.springframework.amqp.support.converter.MessageConverter;

/** Spring AMQP: a listener container for each subscriber, a template, its JSON converter. Queues outlive a restart of the broker at least once. */
final class SpringAmqp implements PubSubContender {

    /** So long a durable queue outlives its consumer. */
    private static final int UNUSED_MILLIS = 60_000;

    private static final TopicExchange EXCHANGE = new TopicExchange("amq.topic");

    @Override
    public String name() {
        return "Spring AMQP";
    }

    @Override
    public Broker broker() {
        return Broker.RABBITMQ;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return true;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        boolean atLeastOnce = delivery == Delivery.AT_LEAST_ONCE;
        String key = "bench.spring." + delivery;
        MessageConverter json = new Jackson2JsonMessageConverter(Json.MAPPER, Sample.class.getPackageName());
        CachingConnectionFactory subscribing = new CachingConnectionFactory(URI.create(broker().uri()));
        List<DirectMessageListenerContainer> containers = new ArrayList<>();
        for (int i = 0; i < shape.subscribers(); i++) {
            DirectMessageListenerContainer container = new DirectMessageListenerContainer(subscribing);
            container.setQueueNames(queue(subscribing, key, atLeastOnce));
            container.setAcknowledgeMode(atLeastOnce ? AcknowledgeMode.AUTO : AcknowledgeMode.NONE);
            container.setMessageListener(new MessageListenerAdapter(new Listener(i, sink), json));
            container.start();
            containers.add(container);
        }
        CachingConnectionFactory publishing = new CachingConnectionFactory(URI.create(broker().uri()));
        if (atLeastOnce) {
            publishing.setPublisherConfirmType(ConfirmType.CORRELATED);
        }
        RabbitTemplate template = new RabbitTemplate(publishing);
        template.setMessageConverter(json);
        return new Session(subscribing, containers, publishing, template, key, atLeastOnce);
    }

    private static String queue(CachingConnectionFactory connections, String key, boolean durable) {
        RabbitAdmin admin = new RabbitAdmin(connections);
        Queue queue = durable
                ? QueueBuilder.durable("bench-" + UUID.randomUUID())
                        .expires(UNUSED_MILLIS)
                        .build()
                : new AnonymousQueue();
        var unused = admin.declareQueue(queue);
        admin.declareBinding(BindingBuilder.bind(queue).to(EXCHANGE).with(key));
        return queue.getName();
    }

    /**
     * What the adapter calls, by the name of the method.
     *
     * @param subscriber its number
     * @param sink where to put messages
     */
    public record Listener(int subscriber, Sink sink) {

        /** Takes one. */
        public void handleMessage(Sample sample) {
            sink.received(subscriber, sample);
        }
    }

    private record Session(
            CachingConnectionFactory subscribing,
            List<DirectMessageListenerContainer> containers,
            CachingConnectionFactory publishing,
            RabbitTemplate template,
            String key,
            boolean atLeastOnce)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            template.convertAndSend(EXCHANGE.getName(), key, sample, message -> {
                message.getMessageProperties()
                        .setDeliveryMode(
                                atLeastOnce ? MessageDeliveryMode.PERSISTENT : MessageDeliveryMode.NON_PERSISTENT);
                return message;
            });
        }

        @Override
        public void close() {
            containers.forEach(DirectMessageListenerContainer::stop);
            publishing.destroy();
            subscribing.destroy();
        }
    }
}
