package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.PublishOptions;
import io.commlib.runtime.transport.TransportMetrics;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Publishes to topics, all on one channel, so that their order is that of the calls. Thread-safe. */
final class Publications {

    /** What the Python library puts there. */
    private static final String MESSAGE_ID = "0";

    private static final int PERSISTENT = 2;

    private final FrameProperties wire;
    private final TransportMetrics metrics;

    Publications(FrameProperties wire, TransportMetrics metrics) {
        this.wire = wire;
        this.metrics = metrics;
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
            BasicProperties properties = wire.properties(frame)
                    .messageId(MESSAGE_ID)
                    .deliveryMode(options.confirmed() ? PERSISTENT : null)
                    .build();
            if (options.confirmed()) {
                expectConfirmation(session, published);
            }
            session.topics().basicPublish(AmqpTransport.TOPICS, to.text(), properties, wire.body(frame));
            metrics.countSent();
            if (!options.confirmed()) {
                published.complete(null);
            }
        } catch (RejectedException e) {
            published.completeExceptionally(e);
        } catch (IOException | AlreadyClosedException e) {
            published.completeExceptionally(
                    new NotConnectedException("the message to " + to + " was lost with the connection", e));
        }
    }

    private static void expectConfirmation(Session session, CompletableFuture<Void> published) throws IOException {
        Channel channel = session.topics();
        if (channel.getNextPublishSeqNo() == 0) {
            channel.confirmSelect();
        }
        session.confirms().expect(channel.getNextPublishSeqNo(), published);
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
