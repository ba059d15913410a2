package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;

/** Lettuce: one connection that publishes, one that subscribes, a listener for each subscriber. */
final class RawLettuce implements PubSubContender {

    private static final String CHANNEL = "bench.raw";
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    @Override
    public String name() {
        return "raw lettuce";
    }

    @Override
    public Broker broker() {
        return Broker.REDIS;
    }

    @Override
    public boolean baseline() {
        return true;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return delivery == Delivery.AT_MOST_ONCE;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        RedisClient client = RedisClient.create(broker().uri());
        StatefulRedisPubSubConnection<String, byte[]> subscribing = client.connectPubSub(CODEC);
        for (int i = 0; i < shape.subscribers(); i++) {
            subscribing.addListener(new Listener(i, sink, new Json<>(Sample.class)));
        }
        subscribing.sync().subscribe(CHANNEL);
        return new Session(client, client.connect(CODEC), new Json<>(Sample.class));
    }

    private static final class Listener extends RedisPubSubAdapter<String, byte[]> {

        private final int subscriber;
        private final Sink sink;
        private final Json<Sample> json;

        Listener(int subscriber, Sink sink, Json<Sample> json) {
            this.subscriber = subscriber;
            this.sink = sink;
            this.json = json;
        }

        @Override
        public void message(String channel, byte[] message) {
            sink.received(subscriber, json.decode(message));
        }
    }

    private record Session(RedisClient client, StatefulRedisConnection<String, byte[]> publishing, Json<Sample> json)
            implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            var unused = publishing.async().publish(CHANNEL, json.encode(sample));
        }

        @Override
        public void close() {
            client.shutdown();
        }
    }
}
