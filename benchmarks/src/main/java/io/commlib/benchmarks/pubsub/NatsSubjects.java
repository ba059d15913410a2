package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Json;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import io.nats.client.Connection;
import io.nats.client.Nats;
import java.time.Duration;

/** NATS and its Java client, as a reference: a dispatcher for each subscriber. */
final class NatsSubjects implements PubSubContender {

    private static final String SUBJECT = "bench.topic";

    @Override
    public String name() {
        return "NATS";
    }

    @Override
    public Broker broker() {
        return Broker.NATS;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return delivery == Delivery.AT_MOST_ONCE;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) throws Exception {
        Connection subscribing = Nats.connect(broker().uri());
        for (int i = 0; i < shape.subscribers(); i++) {
            int subscriber = i;
            Json<Sample> json = new Json<>(Sample.class);
            subscribing
                    .createDispatcher(message -> sink.received(subscriber, json.decode(message.getData())))
                    .subscribe(SUBJECT);
        }
        subscribing.flush(Duration.ofSeconds(5));
        return new Session(subscribing, Nats.connect(broker().uri()), new Json<>(Sample.class));
    }

    private record Session(Connection subscribing, Connection publishing, Json<Sample> json) implements PubSubSession {

        @Override
        public void publish(int publisher, Sample sample) {
            publishing.publish(SUBJECT, json.encode(sample));
        }

        @Override
        public void close() throws InterruptedException {
            publishing.close();
            subscribing.close();
        }
    }
}
