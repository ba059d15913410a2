package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.data.redis.serializer.Jackson2JsonRedisSerializer;

/**
 * Spring Data Redis: a listener container and a template, with JSON.
 *
 * @param inOrder whether the container is given an executor of one thread, which keeps the order, or none
 */
record SpringRedis(boolean inOrder) implements PubSubContender {

    private static final ChannelTopic TOPIC = new ChannelTopic("bench.spring");

    @Override
    public String name() {
        return inOrder ? "Spring Data Redis, one thread" : "Spring Data Redis";
    }

    @Override
    public Broker broker() {
        return Broker.REDIS;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return delivery == Delivery.AT_MOST_ONCE;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        LettuceConnectionFactory connections = connect();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        RedisMessageListenerContainer container = new RedisMessageListenerContainer();
        container.setConnectionFactory(connections);
        if (inOrder) {
            container.setTaskExecutor(thread);
        }
        for (int i = 0; i < shape.subscribers(); i++) {
            int subscriber = i;
            Jackson2JsonRedisSerializer<Sample> json = json();
            container.addMessageListener(
                    (message, pattern) -> sink.received(subscriber, json.deserialize(message.getBody())), TOPIC);
        }
        container.afterPropertiesSet();
        container.start();
        RedisTemplate<String, Sample> template = new RedisTemplate<>();
        template.setConnectionFactory(connections);
        template.setDefaultSerializer(json());
        template.afterPropertiesSet();
        return new Session(connections, container, thread, template);
    }

    private static Jackson2JsonRedisSerializer<Sample> json() {
        return new Jackson2JsonRedisSerializer<>(Json.MAPPER, Sample.class);
    }

    private LettuceConnectionFactory connect() {
        URI uri = URI.create(broker().uri());
        LettuceConnectionFactory connections = new LettuceConnectionFactory(uri.getHost(), uri.getPort());
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    private record Session(
            LettuceConnectionFactory connections,
            RedisMessageListenerContainer container,
            ExecutorService thread,
            RedisTemplate<String, Sample> template)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            var unused = template.convertAndSend(TOPIC.getTopic(), sample);
        }

        @Override
        public void close() throws Exception {
            container.destroy();
            connections.destroy();
            thread.shutdown();
        }
    }
}
