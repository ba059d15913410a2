package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.model.BenchTopics;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.node.Node;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.transport.Delivery;

/**
 * Ours: generated topics, default settings, a node for each side.
 *
 * @param broker to speak over
 */
record Commlib(Broker broker) implements PubSubContender {

    @Override
    public String name() {
        return "commlib";
    }

    @Override
    public boolean offers(Delivery delivery) {
        return delivery == Delivery.AT_MOST_ONCE || broker == Broker.RABBITMQ || broker == Broker.MOSQUITTO;
    }

    @Override
    public PubSubSession open(Shape shape, Delivery delivery, Sink sink) {
        Node subscribing = Node.connect(broker.uri(), "subscriber");
        for (int i = 0; i < shape.subscribers(); i++) {
            int subscriber = i;
            var unused = channel(subscribing, delivery).subscribe(sample -> sink.received(subscriber, sample));
        }
        Node publishing = Node.connect(broker.uri(), "publisher");
        return new ChannelSession(channel(publishing, delivery), delivery, () -> {
            publishing.close();
            subscribing.close();
        });
    }

    private static Channel<Sample> channel(Node node, Delivery delivery) {
        return delivery == Delivery.AT_MOST_ONCE ? BenchTopics.fast(node) : BenchTopics.sure(node);
    }
}
