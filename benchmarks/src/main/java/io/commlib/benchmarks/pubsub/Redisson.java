package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** Redisson's topic, with its default codec and settings. */
final class Redisson implements PubSubContender {

    private static final String TOPIC = "bench.redisson";

    @Override
    public String name() {
        return "Redisson topic";
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
        RedissonClient subscribing = connect();
        for (int i = 0; i < shape.subscribers(); i++) {
            int subscriber = i;
            var unused = subscribing
                    .getTopic(TOPIC)
                    .addListener(Sample.class, (channel, sample) -> sink.received(subscriber, sample));
        }
        RedissonClient publishing = connect();
        return new Session(subscribing, publishing, publishing.getTopic(TOPIC));
    }

    private RedissonClient connect() {
        Config config = new Config();
        config.useSingleServer().setAddress(broker().uri());
        return org.redisson.Redisson.create(config);
    }

    private record Session(RedissonClient subscribing, RedissonClient publishing, RTopic topic)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            var unused = topic.publishAsync(sample);
        }

        @Override
        public void close() {
            publishing.shutdown(100, 2_000, TimeUnit.MILLISECONDS);
            subscribing.shutdown(100, 2_000, TimeUnit.MILLISECONDS);
        }
    }
}
