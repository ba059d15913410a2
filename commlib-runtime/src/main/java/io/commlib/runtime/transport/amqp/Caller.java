package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.PendingRequests;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and waits for their replies. They come by direct reply-to, where the broker hands them to the channel that
 * asked, without a queue; or through a {@link ReplyQueue}. Thread-safe.
 */
final class Caller {

    private static final String DIRECT = "amq.rabbitmq.reply-to";

    private final AmqpUri uri;
    private final FrameProperties wire;
    private final TransportMetrics metrics;
    private final PendingRequests<Long> pending;
    private final AtomicLong ids = new AtomicLong();
    private final @Nullable ReplyQueue queue;

    Caller(AmqpUri uri, FrameProperties wire, TransportMetrics metrics, PendingRequests<Long> pending) {
        this.uri = uri;
        this.wire = wire;
        this.metrics = metrics;
        this.pending = pending;
        this.queue = uri.replyQueue() ? new ReplyQueue(this::onReply) : null;
    }

    /** What replies come through, to be consumed before anything is asked; null when they come directly. */
    @Nullable
    ReplyQueue queue() {
        return queue;
    }

    /** Lets replies come through a session. */
    void prepare(Session session) throws IOException {
        Channel channel = session.requests();
        channel.addReturnListener(this::onReturn);
        if (queue == null) {
            channel.basicConsume(
                    DIRECT, true, (consumer, reply) -> onReply(reply.getProperties(), reply.getBody()), consumer -> {
                        // the broker ends this consumer only together with its channel
                    });
        }
    }

    /** Fails what can no longer be answered, now that the connection is lost. */
    void onLoss(NotConnectedException why) {
        if (queue == null) {
            pending.failAll(why);
        }
    }

    /** Sends a request. */
    CompletableFuture<Frame> request(Session session, Address to, Frame request, Deadline deadline) {
        long id = ids.incrementAndGet();
        CompletableFuture<Frame> reply = pending.open(id, to, deadline);
        if (!reply.isDone() && !session.outbox().offer(request.length(), () -> send(session, id, to, request, reply))) {
            pending.fail(id, Publications.full(to, session));
        }
        return reply;
    }

    private void send(Session session, long id, Address to, Frame request, CompletableFuture<Frame> reply) {
        if (reply.isDone()) {
            return;
        }
        try {
            Deadline deadline = request.headers().deadline();
            BasicProperties properties = wire.ofCall(request, wire.own())
                    .replyTo(queue == null ? DIRECT : queue.queue())
                    .correlationId(Long.toString(id))
                    .expiration(expiration(deadline))
                    .build();
            session.outbox()
                    .publish(session.requests(), "", to.text(), true, properties, wire.body(request, wire.own()));
            metrics.countSent();
        } catch (RejectedException e) {
            pending.fail(id, e);
        } catch (IOException | AlreadyClosedException e) {
            pending.fail(id, new NotConnectedException("the request to " + to + " was lost with the connection", e));
        }
    }

    /** By its own clock, the broker forgets the request when nobody waits for the answer any more. */
    private static @Nullable String expiration(@Nullable Deadline deadline) {
        return deadline == null
                ? null
                : Long.toString(Math.max(1, deadline.remaining().toMillis()));
    }

    private void onReply(BasicProperties properties, byte[] body) {
        @Nullable Long id = idOf(properties);
        if (id == null) {
            metrics.countLateReply();
            return;
        }
        try {
            pending.complete(id, wire.read(properties, body));
        } catch (BadMessageException e) {
            metrics.countMalformed();
            pending.fail(id, new RejectedException("the answer cannot be read: " + e.getMessage()));
        }
    }

    private void onReturn(Return returned) {
        @Nullable Long id = idOf(returned.getProperties());
        if (id != null) {
            pending.fail(id, new RejectedException("nobody serves " + returned.getRoutingKey() + " on " + uri));
        }
    }

    private static @Nullable Long idOf(BasicProperties properties) {
        try {
            return properties.getCorrelationId() == null ? null : Long.valueOf(properties.getCorrelationId());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
