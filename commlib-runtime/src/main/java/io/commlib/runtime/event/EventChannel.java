package io.commlib.runtime.event;

import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.pubsub.Channel;
import io.commlib.runtime.pubsub.SubscribeOptions;
import io.commlib.runtime.pubsub.Subscription;
import io.commlib.runtime.pubsub.Topic;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One event, on one node: a topic whose messages say which event happened, with its payload. Cheap to make, needs no
 * closing, thread-safe.
 *
 * @param <P> the payload
 */
public final class EventChannel<P> {

    private final EventType<P> type;
    private final Channel<Event<P>> channel;

    /**
     * Makes one; nodes do.
     *
     * @param context of the node
     * @param type with its parameters filled in
     * @throws io.commlib.runtime.error.BadAddressException when parameters are missing
     */
    public EventChannel(EndpointContext context, EventType<P> type) {
        this.type = type;
        this.channel = new Channel<>(
                context, new Topic<>(type.name(), type.uri(), Event.codec(type.payload()), type.delivery(), false));
    }

    /**
     * Announces that it happened, as {@link Channel#publish} sends a message.
     *
     * @param payload what comes with it
     * @throws io.commlib.runtime.error.CommlibException as {@link Channel#publish}
     */
    public void emit(P payload) {
        channel.publish(event(payload));
    }

    /**
     * Announces that it happened, without waiting.
     *
     * @param payload what comes with it
     * @return done when the broker has it, completed on the node's threads
     */
    public CompletableFuture<Void> emitAsync(P payload) {
        return channel.publishAsync(event(payload));
    }

    /**
     * Is told whenever it happens, in order, one at a time.
     *
     * @param handler takes the payloads, on the node's threads; may block
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(Consumer<P> handler) {
        return subscribe(handler, SubscribeOptions.DEFAULT);
    }

    /**
     * Is told whenever it happens.
     *
     * @param handler takes the payloads, on the node's threads; may block
     * @param options how
     * @return open and taking part
     * @throws io.commlib.runtime.error.CommlibException when the broker does not let it
     */
    public Subscription subscribe(Consumer<P> handler, SubscribeOptions options) {
        return channel.subscribe(event -> handler.accept(event.payload()), options);
    }

    private Event<P> event(P payload) {
        return new Event<>(type.name(), type.uri().toString(), type.description(), payload);
    }
}
