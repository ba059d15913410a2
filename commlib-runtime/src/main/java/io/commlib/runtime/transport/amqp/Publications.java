package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.TransportMetrics;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes to topics, all on one channel, so that their order is that of the calls. Thread-safe. */
final class Publications {

    /** What the Python library puts there. */
    private static final String NO_ID = "0";

    private static final int PERSISTENT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final FrameProperties wire;
    private final TransportMetrics metrics;

    Publications(FrameProperties wire, TransportMetrics metrics) {
        this.wire = wire;
        this.metrics = metrics;
    }

    /** Lets a session be used. */
    void prepare(Session session) {
        session.topics().addReturnListener(returned -> session.outbox().add(() -> keepAgain(session, returned)));
    }

    CompletableFuture<Void> publish(Session session, Address to, Frame frame, PublishOptions options) {
        CompletableFuture<Void> published = new CompletableFuture<>();
        if (!session.outbox().offer(frame.length(), () -> send(session, to, frame, options, published))) {
            return CompletableFuture.failedFuture(full(to, session));
        }
        return published;
    }

    private void send(
            Session session, Address to, Frame frame, PublishOptions options, CompletableFuture<Void> published) {
        try {
            CompletableFuture<Void> sent = options.retained() && frame.length() == 0
                    ? session.retainedWriter().forget(to)
                    : send(session, to, frame, options);
            var unused = sent.whenComplete((done, failure) -> complete(published, failure));
        } catch (RejectedException e) {
            published.completeExceptionally(e);
        } catch (IOException | AlreadyClosedException e) {
            published.completeExceptionally(
                    new NotConnectedException("the message to " + to + " was lost with the connection", e));
        }
    }

    private static void complete(CompletableFuture<Void> published, @Nullable Throwable failure) {
        if (failure == null) {
            published.complete(null);
        } else {
            published.completeExceptionally(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        }
    }

    private CompletableFuture<Void> send(Session session, Address to, Frame frame, PublishOptions options)
            throws IOException {
        byte[] body = wire.body(frame, wire.own());
        BasicProperties properties = wire.ofPublished(frame)
                .messageId(options.retained() ? session.retainedWriter().nextId() : NO_ID)
                .deliveryMode(options.confirmed() || options.retained() ? PERSISTENT : null)
                .build();
        if (!options.retained()) {
            return send(session, AmqpTransport.TOPICS, to.text(), properties, body, options);
        }
        // First to where it is kept: who subscribes in between finds it there, or is sent it, or both, but never
        // neither.
        CompletableFuture<Void> findable = session.retainedWriter().make(to);
        CompletableFuture<Void> kept = send(session, "", RetainedIndex.queueOf(to), properties, body, options);
        CompletableFuture<Void> sent = send(session, AmqpTransport.TOPICS, to.text(), properties, body, options);
        return CompletableFuture.allOf(findable, kept, sent);
    }

    private CompletableFuture<Void> send(
            Session session,
            String exchange,
            String routingKey,
            BasicProperties properties,
            byte[] body,
            PublishOptions options)
            throws IOException {
        CompletableFuture<Void> sent =
                options.confirmed() ? confirmation(session) : session.outbox().sent();
        boolean mandatory = exchange.isEmpty();
        session.outbox().publish(session.topics(), exchange, routingKey, mandatory, properties, body);
        metrics.countSent();
        return sent;
    }

    private static CompletableFuture<Void> confirmation(Session session) throws IOException {
        Channel channel = session.topics();
        if (channel.getNextPublishSeqNo() == 0) {
            channel.confirmSelect();
        }
        return session.confirms().expect(channel.getNextPublishSeqNo());
    }

    /** The queue that keeps a frame was gone: somebody had it forgotten, and now there is something to keep again. */
    private void keepAgain(Session session, Return returned) {
        try {
            session.retainedWriter().makeAgain(RetainedIndex.addressOf(returned.getRoutingKey()));
            var unused = send(
                    session,
                    "",
                    returned.getRoutingKey(),
                    returned.getProperties(),
                    returned.getBody(),
                    PublishOptions.PLAIN);
        } catch (IOException | AlreadyClosedException | RejectedException e) {
            LOG.warn("A message to {} was not retained: {}", returned.getRoutingKey(), e.getMessage());
        }
    }

    /** Why nothing more is taken. */
    static RejectedException full(Address to, Session session) {
        @Nullable String blocked = session.outbox().blockedBecause();
        return new RejectedException("the message to " + to + " was not sent: "
                + (blocked == null
                        ? "too much waits to be sent already"
                        : "the broker takes no messages (" + blocked + "), and as much waits for it as may"));
    }
}
