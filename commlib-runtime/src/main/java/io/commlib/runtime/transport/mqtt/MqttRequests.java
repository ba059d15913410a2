package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportContext;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Payloads;
import io.commlib.runtime.transport.support.PendingRequests;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The requests of a node. The reply to each comes to a topic of its own, below one filter for all. Thread-safe. */
final class MqttRequests {

    private final String replies;
    private final boolean confirmed;
    private final Payloads payloads;
    private final MqttPublisher publisher;
    private final PendingRequests<Long> pending;
    private final AtomicLong ids = new AtomicLong();

    /**
     * Makes it without a request.
     *
     * @param replies the topic below which replies come
     * @param confirmed whether the broker is to confirm requests
     * @param payloads writes and reads
     * @param publisher of the connection for requests
     * @param context limits and threads
     * @param metrics counts
     */
    MqttRequests(
            String replies,
            boolean confirmed,
            Payloads payloads,
            MqttPublisher publisher,
            TransportContext context,
            TransportMetrics metrics) {
        this.replies = replies;
        this.confirmed = confirmed;
        this.payloads = payloads;
        this.publisher = publisher;
        this.pending = new PendingRequests<>(context.limits().pendingRequests(), context.timer(), metrics);
    }

    /** What the connection for requests is subscribed to for their replies. */
    String filter() {
        return replies + "/+";
    }

    /**
     * Sends a request.
     *
     * @throws RejectedException when no envelope can carry the frame
     */
    CompletableFuture<Frame> send(Address to, Frame request, Deadline deadline) {
        long id = ids.incrementAndGet();
        byte[] payload = payloads.writeRequest(request, replies + "." + id, "");
        CompletableFuture<Frame> reply = pending.open(id, to, deadline);
        if (!reply.isDone()) {
            Message message = Outgoing.call(Topics.topic(to), payload, confirmed, TimeLeft.seconds(deadline));
            var unused =
                    publisher.publish(message).whenComplete((reached, failure) -> onSent(id, to, reached, failure));
        }
        return reply;
    }

    private void onSent(long id, Address to, @Nullable Boolean reached, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            pending.fail(
                    id,
                    cause instanceof CommlibException known
                            ? known
                            : new RejectedException("the request to " + to + " was not sent", cause));
        } else if (Boolean.FALSE.equals(reached)) {
            pending.fail(id, new RejectedException("nobody serves " + to));
        }
    }

    /** Whether a topic is where replies come. */
    boolean isReply(String topic) {
        return topic.startsWith(replies);
    }

    /** A reply came in. */
    void onReply(String topic, byte[] payload) {
        try {
            long id = Long.parseLong(topic, replies.length() + 1, topic.length(), 10);
            pending.complete(id, () -> payloads.readCall(payload).frame());
        } catch (BadMessageException e) {
            payloads.dropMalformed("sent as a reply", e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            payloads.dropMalformed("sent as a reply", new RejectedException(topic + " is no topic of a reply"));
        }
    }

    /** The connection has broken: nobody knows whether the broker had the requests that it did not confirm. */
    void onDown() {
        if (!confirmed) {
            pending.failAll(new NotConnectedException(
                    "the connection to the broker broke while a request waited for its answer"));
        }
    }

    void close() {
        pending.close();
    }
}
