package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.error.BadAddressException;
import java.util.concurrent.CompletableFuture;

/**
 * Many topics at once, on one node: those of a pattern. Cheap to make, needs no closing, thread-safe.
 *
 * <p>One of the pattern {@code *} publishes to any topic: {@code node.patternChannel(Topic.untyped("*"))}.
 *
 * @param <T> the message
 */
public final class PatternChannel<T> {

    private final EndpointContext context;
    private final Topic<T> topic;
    private final Publisher<T> publisher;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     * @param topic with its parameters filled in
     * @throws BadAddressException when parameters are missing
     */
    public PatternChannel(EndpointContext context, Topic<T> topic) {
        this.context = context;
        this.topic = topic;
        topic.uri().pattern();
        this.publisher = new Publisher<>(context, topic);
    }

    /**
     * Publishes a message to one topic of the pattern, as {@link Channel#publish} does.
     *
     * @param address the topic
     * @param message what
     * @throws BadAddressException when the address does not match the pattern
     * @throws io.commlib.runtime.error.CommlibException as {@link Channel#publish}
     */
    public void publish(String address, T message) {
        publisher.publish(matching(address), message);
    }

    /**
     * Publishes a message to one topic of the pattern without waiting.
     *
     * @param address the topic
     * @param message what
     * @return done when the broker has it, completed on the node's threads; fails as {@link #publish} throws, and at
     *     once when there is no room
     * @throws BadAddressException when the address does not match the pattern
     */
    public CompletableFuture<Void> publishAsync(String address, T message) {
        return publisher.publishAsync(matching(address), message);
    }

    /**
     * Receives the messages of all topics of the pattern, in order, one at a time.
     *
     * @param listener takes them, on the node's threads; may block
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(TopicListener<T> listener) {
        return subscribe(listener, SubscribeOptions.DEFAULT);
    }

    /**
     * Receives the messages of all topics of the pattern.
     *
     * @param listener takes them, on the node's threads; may block
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(TopicListener<T> listener, SubscribeOptions options) {
        return TopicSubscription.open(context, topic, options, listener);
    }

    private Address matching(String text) {
        Address address = new Address(text);
        if (!topic.uri().pattern().matches(address)) {
            throw new BadAddressException(
                    "'" + text + "' is not one of " + topic.uri() + ", the topics of " + topic.name());
        }
        return address;
    }
}
