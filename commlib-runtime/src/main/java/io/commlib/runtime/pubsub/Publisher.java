package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.PublishOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes messages of one topic description. Thread-safe.
 *
 * @param <T> the message
 */
final class Publisher<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final EndpointContext context;
    private final Topic<T> topic;
    private final PublishOptions options;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    Publisher(EndpointContext context, Topic<T> topic) {
        this.context = context;
        this.topic = topic;
        this.options = new PublishOptions(topic.delivery(), topic.retained());
    }

    void publish(Address to, T message) {
        send(to, context.frames().frame(topic.message(), message, null));
    }

    CompletableFuture<Void> publishAsync(Address to, T message) {
        Frame frame = context.frames().frame(topic.message(), message, null);
        CompletableFuture<Void> sent = context.window()
                .trySend(frame.length(), () -> context.transport().publish(to, frame, options));
        return Futures.completedBy(context.workers(), sent, Function.identity());
    }

    /** Forgets the message that is kept for new subscribers. */
    void clearRetained(Address to) {
        Frame nothing = Frame.empty(Headers.builder(Headers.JSON).build());
        Futures.await(
                context.transport().publish(to, nothing, new PublishOptions(Delivery.AT_LEAST_ONCE, true)),
                Deadline.after(context.settings().timeout()),
                "the broker to forget the message kept for " + to);
    }

    private void send(Address to, Frame frame) {
        Deadline deadline = Deadline.after(context.settings().timeout());
        CompletableFuture<Void> sent = context.window()
                .send(frame.length(), deadline, () -> context.transport().publish(to, frame, options));
        if (options.confirmed() || sent.isDone()) {
            Futures.await(sent, deadline, "the broker to confirm a message to " + to);
        } else {
            var unused = sent.whenComplete((done, failure) -> {
                if (failure != null && complaints.tryPass() >= 0) {
                    LOG.warn(
                            "A message to {} was lost: {}",
                            to,
                            Futures.unwrap(failure).getMessage());
                }
            });
        }
    }
}
