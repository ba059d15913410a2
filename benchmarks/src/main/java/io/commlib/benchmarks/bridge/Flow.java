package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.Sample;
import io.commlib.benchmarks.pubsub.ChannelSession;
import io.commlib.benchmarks.pubsub.PubSubContender;
import io.commlib.benchmarks.pubsub.PubSubSession;
import io.commlib.benchmarks.pubsub.Shape;
import io.commlib.runtime.endpoint.Endpoint;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import io.commlib.runtime.transport.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Messages from one publisher, each of which goes all ways at once.
 *
 * @param ways each with a subscriber
 * @param between opens what carries them
 */
record Flow(List<Way> ways, Supplier<Endpoint> between) implements PubSubContender {

    /**
     * From one node to another.
     *
     * @param publisher where messages are published
     * @param to their topic there
     * @param subscriber where they arrive
     * @param from their topic there
     */
    record Way(Node publisher, String to, Node subscriber, String from) {

        private ChannelSession open(int number, Delivery delivery, Sink sink) {
            Subscription subscription =
                    subscriber.channel(topic(from, delivery)).subscribe(sample -> sink.received(number, sample));
            return new ChannelSession(publisher.channel(topic(to, delivery)), delivery, subscription::close);
        }

        private static Topic<Sample> topic(String uri, Delivery delivery) {
            return Topic.of("Samples", uri, Sample.CODEC).withDelivery(delivery);
        }
    }

    /** Ways over brokers that both their nodes have. */
    static Flow direct(Way... ways) {
        return new Flow(List.of(ways), () -> () -> {});
    }

    Shape shape() {
        return new Shape(1, ways.size());
    }

    @Override
    public String name() {
        return ways.toString();
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
        List<ChannelSession> sessions = new ArrayList<>();
        for (Way way : ways) {
            sessions.add(way.open(sessions.size(), delivery, sink));
        }
        return new Session(sessions, between.get());
    }

    private record Session(List<ChannelSession> ways, Endpoint between) implements PubSubSession {

        @Override
        public void publish(int number, Sample sample) {
            for (ChannelSession way : ways) {
                way.publish(number, sample);
            }
        }

        @Override
        public void close() {
            between.close();
            ways.forEach(ChannelSession::close);
        }
    }
}
