package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.endpoint.EndpointContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One topic, on one node. Cheap to make, needs no closing, thread-safe.
 *
 * @param <T> the message
 */
public final class Channel<T> {

    private final EndpointContext context;
    private final Topic<T> topic;
    private final Address address;
    private final Publisher<T> publisher;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     * @param topic with its parameters filled in, without wildcards
     * @throws io.commlib.runtime.error.BadAddressException when parameters are missing or it has a wildcard
     */
    public Channel(EndpointContext context, Topic<T> topic) {
        this.context = context;
        this.topic = topic;
        this.address = topic.uri().address();
        this.publisher = new Publisher<>(context, topic);
    }

    /**
     * Publishes a message. A topic that is delivered at most once waits only until there is room to send it, and a
     * message that is lost on the way is logged; any other waits until the broker has it.
     *
     * @param message what
     * @throws io.commlib.runtime.error.NotConnectedException when the broker cannot be reached
     * @throws io.commlib.runtime.error.RejectedException when there is no room until the node's time limit
     * @throws io.commlib.runtime.error.CallTimeoutException when the broker does not confirm within the node's limit
     * @throws io.commlib.runtime.error.ClosedException when the node is closed
     */
    public void publish(T message) {
        publisher.publish(address, message);
    }

    /**
     * Publishes a message without waiting.
     *
     * @param message what
     * @return done when the broker has it, completed on the node's threads; fails as {@link #publish} throws, and at
     *     once when there is no room
     */
    public CompletableFuture<Void> publishAsync(T message) {
        return publisher.publishAsync(address, message);
    }

    /**
     * Forgets the message that is kept for new subscribers, if the topic keeps one.
     *
     * @throws io.commlib.runtime.error.CommlibException as {@link #publish}
     */
    public void clearRetained() {
        publisher.clearRetained(address);
    }

    /**
     * Receives the topic's messages, in order, one at a time.
     *
     * @param handler takes them, on the node's threads; may block
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(Consumer<T> handler) {
        return subscribe(handler, SubscribeOptions.DEFAULT);
    }

    /**
     * Receives the topic's messages.
     *
     * @param handler takes them, on the node's threads; may block
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(Consumer<T> handler, SubscribeOptions options) {
        return TopicSubscription.open(context, topic, options, (from, message) -> handler.accept(message));
    }
}
