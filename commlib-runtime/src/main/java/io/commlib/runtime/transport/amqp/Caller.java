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
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.PendingRequests;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and waits for their replies. They come by direct reply-to, where the broker hands them to the channel that
 * asked, without a queue; or through a {@link ReplyQueue}. Thread-safe.
 */
final class Caller {

    private static final String DIRECT = "amq.rabbitmq.reply-to";

    /** So many bytes of a body the smallest buffer of a connection has room for, with what goes before it. */
    private static final int SHORT = 2_048;

    private final AmqpUri uri;
    private final FrameProperties wire;
    private final TransportMetrics metrics;
    private final PendingRequests<Long> pending;
    private final CorrelationIds ids = new CorrelationIds();
    private final @Nullable ReplyQueue queue;

    /** The request that was written last. */
    private volatile @Nullable Written last;

    /** A request, and how many messages were written with it. */
    private record Written(long id, Outbox through, long count) {}

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
        long id = ids.next();
        CompletableFuture<Frame> reply = pending.open(id, to, deadline);
        if (!reply.isDone()) {
            Runnable sending = () -> send(session, id, to, request, reply);
            boolean sent = isShort(request) && session.outbox().trySendHere(sending);
            if (!sent && !session.outbox().offer(request.length(), sending)) {
                pending.fail(id, Publications.full(to, session));
            }
        }
        return reply;
    }

    private static boolean isShort(Frame request) {
        Headers headers = request.headers();
        return request.length() <= SHORT
                && headers.properties().isEmpty()
                && headers.hops().isEmpty()
                && headers.traceState() == null;
    }

    private void send(Session session, long id, Address to, Frame request, CompletableFuture<Frame> reply) {
        if (reply.isDone()) {
            return;
        }
        try {
            BasicProperties properties = wire.ofRequest(request)
                    .replyTo(queue == null ? DIRECT : queue.queue())
                    .correlationId(Long.toString(id))
                    .build();
            Outbox outbox = session.outbox();
            outbox.publish(session.requests(), "", to.text(), true, properties, wire.body(request, wire.own()));
            last = new Written(id, outbox, outbox.written());
            metrics.countSent();
        } catch (RejectedException e) {
            pending.fail(id, e);
        } catch (IOException | AlreadyClosedException e) {
            pending.fail(id, new NotConnectedException("the request to " + to + " was lost with the connection", e));
        }
    }

    private void onReply(BasicProperties properties, byte[] body) {
        @Nullable Long id = CorrelationIds.of(properties);
        if (id == null) {
            metrics.countLateReply();
            return;
        }
        Written written = last;
        if (written != null && written.id == id) {
            written.through.onRead(written.count);
        }
        try {
            pending.complete(id, wire.read(properties, body));
        } catch (BadMessageException e) {
            metrics.countMalformed();
            pending.fail(id, new RejectedException("the answer cannot be read: " + e.getMessage()));
        }
    }

    private void onReturn(Return returned) {
        @Nullable Long id = CorrelationIds.of(returned.getProperties());
        if (id != null) {
            pending.fail(id, new RejectedException("nobody serves " + returned.getRoutingKey() + " on " + uri));
        }
    }
}
