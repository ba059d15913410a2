package io.commlib.runtime.pubsub;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.codec.Codec;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Mailbox;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.EndpointContext;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.endpoint.OpenEndpoint;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.transport.Delivery;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription: frames come in from the transport, wait in a mailbox, are decoded and handed on by a worker.
 *
 * @param <T> the message
 */
final class TopicSubscription<T> implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSubscription.class);

    private final EndpointContext context;
    private final Codec<T> codec;
    private final TopicListener<T> listener;
    private final Mailbox<Received> mailbox;
    private final LongAdder malformed = new LongAdder();
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));
    private final Registration registration;
    private final OpenEndpoint endpoint;

    private TopicSubscription(
            EndpointContext context, Topic<T> topic, SubscribeOptions options, TopicListener<T> listener) {
        this.context = context;
        this.codec = topic.message();
        this.listener = listener;
        int capacity = options.capacity() == 0 ? context.settings().mailboxCapacity() : options.capacity();
        this.mailbox = new Mailbox<>(
                capacity, options.concurrency(), overflow(topic, options), context.workers(), this::handle);
        this.registration = context.transport()
                .subscribe(
                        topic.uri().pattern(),
                        new ReceiveOptions(mailbox.prefetch(), topic.retained(), topic.delivery()),
                        (address, frame) -> mailbox.offer(new Received(address, frame)));
        this.endpoint = OpenEndpoint.open(context, registration::close, mailbox::close);
    }

    /** Subscribes, and returns when it takes part. */
    static <T> Subscription open(
            EndpointContext context, Topic<T> topic, SubscribeOptions options, TopicListener<T> listener) {
        context.open().requireOpen();
        TopicSubscription<T> subscription = new TopicSubscription<>(context, topic, options, listener);
        try {
            Futures.await(
                    subscription.registration.ready(),
                    Deadline.after(context.settings().timeout()),
                    "the broker to subscribe to " + topic.uri());
            return subscription;
        } catch (RuntimeException e) {
            subscription.close();
            throw e;
        }
    }

    private static Overflow overflow(Topic<?> topic, SubscribeOptions options) {
        if (options.overflow() != null) {
            return options.overflow();
        }
        return topic.delivery() == Delivery.AT_MOST_ONCE ? Overflow.DROP_OLDEST : Overflow.BLOCK;
    }

    private void handle(Received received) {
        T message;
        try {
            message = context.frames().message(codec, received.frame);
        } catch (BadMessageException e) {
            malformed.increment();
            complain("Dropped a message of " + received.address + ": " + e.getMessage(), null);
            return;
        }
        try {
            listener.onMessage(received.address, message);
        } catch (RuntimeException e) {
            complain("The handler of " + received.address + " failed", e);
        }
    }

    private void complain(String what, @Nullable Throwable cause) {
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn("{}{}", what, before == 0 ? "" : " (and " + before + " like it before)", cause);
        }
    }

    @Override
    public long dropped() {
        return mailbox.dropped();
    }

    @Override
    public long malformed() {
        return malformed.sum();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private record Received(Address address, Frame frame) {}
}
