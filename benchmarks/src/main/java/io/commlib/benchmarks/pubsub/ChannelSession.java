package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.transport.Delivery;

/**
 * Publishes by a channel of ours, and does not wait for what is confirmed.
 *
 * @param channel where to
 * @param delivery what publishers may rely on
 * @param end closes what belongs to it
 */
public record ChannelSession(Channel<Sample> channel, Delivery delivery, Runnable end) implements PubSubSession {

    @Override
    public void publish(int publisher, Sample sample) {
        if (delivery == Delivery.AT_MOST_ONCE) {
            channel.publish(sample);
        } else {
            var unused = channel.publishAsync(sample);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
