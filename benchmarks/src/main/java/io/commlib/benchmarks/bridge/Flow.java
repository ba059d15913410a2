package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Sample;
import io.commlib.benchmarks.pubsub.PubSubContender;
import io.commlib.benchmarks.pubsub.PubSubSession;
import io.commlib.benchmarks.pubsub.Shape;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.transport.Delivery;
import java.util.function.Supplier;

/**
 * Messages from one node to another.
 *
 * @param publisher where they are published
 * @param to their topic there
 * @param subscriber where they arrive
 * @param from their topic there
 * @param between opens what carries them
 */
record Flow(Node publisher, String to, Node subscriber, String from, Supplier<Endpoint> between)
        implements PubSubContender {

    /** One over a broker that both have. */
    static Flow direct(Node publisher, Node subscriber, String topic) {
        return new Flow(publisher, topic, subscriber, topic, () -> () -> {});
    }

    @Override
    public String name() {
        return to + " to " + from;
    }

    @Override
    public Broker broker() {
        return Broker.NONE;
    }

    @Override
    public boolean offers(Delivery delivery) {
        return true;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        Subscription subscription =
                subscriber.channel(topic(from, delivery)).subscribe(sample -> sink.received(0, sample));
        return new Session(publisher.channel(topic(to, delivery)), delivery, between.get(), subscription);
    }

    private static Topic<Sample> topic(String uri, Delivery delivery) {
        return Topic.of("Samples", uri, Sample.CODEC).withDelivery(delivery);
    }

    private record Session(Channel<Sample> channel, Delivery delivery, Endpoint between, Subscription subscription)
            implements PubSubSession {

        @Override
        public void publish(int number, Sample sample) {
            if (delivery == Delivery.AT_MOST_ONCE) {
                channel.publish(sample);
            } else {
                var unused = channel.publishAsync(sample);
            }
        }

        @Override
        public void close() {
            between.close();
            subscription.close();
        }
    }
}
