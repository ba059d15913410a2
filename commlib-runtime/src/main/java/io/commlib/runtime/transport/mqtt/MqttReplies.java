package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.envelope.Envelope;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.mqtt.protocol.Message;
import io.commlib.runtime.transport.support.Payloads;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the replies of services to where their callers await them. Thread-safe. */
final class MqttReplies {

    private static final Logger LOG = LoggerFactory.getLogger(MqttReplies.class);

    private static final int LONGEST_TOPIC = 255;

    private final boolean confirmed;
    private final Payloads payloads;
    private final MqttPublisher publisher;
    private final TransportMetrics metrics;

    MqttReplies(boolean confirmed, Payloads payloads, MqttPublisher publisher, TransportMetrics metrics) {
        this.confirmed = confirmed;
        this.payloads = payloads;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Whether a request says where its reply goes. */
    static boolean isAnswerable(Envelope request) {
        return isTopic(request.replyTo());
    }

    /** Whether one may publish to it, be it in dots or slashes; what comes from outside is not trusted to be a topic. */
    private static boolean isTopic(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TOPIC || !isOfName(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isOfName(c) && ".:/~@-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Whether the answer to a request is of no use any more. */
    static boolean isExpired(Envelope request) {
        @Nullable Deadline deadline = request.frame().headers().deadline();
        return deadline != null && deadline.isExpired();
    }

    /**
     * Sends one, unless it is too late.
     *
     * @return done when it is sent or cannot be; never fails
     */
    CompletableFuture<Void> send(Envelope request, Frame reply) {
        if (isExpired(request)) {
            metrics.countExpired();
            return CompletableFuture.completedFuture(null);
        }
        Message message = Outgoing.call(
                request.replyTo().replace('.', '/'), write(request, reply), confirmed, expirySeconds(request));
        return publisher.publish(message).handle((reached, failure) -> {
            if (failure != null) {
                LOG.debug("A reply was not sent", failure);
            }
            return null;
        });
    }

    /** What is not confirmed a broker keeps for nobody, and its reader drops what is late; so the few bytes are left out. */
    private long expirySeconds(Envelope request) {
        @Nullable Deadline deadline = request.frame().headers().deadline();
        return confirmed && deadline != null ? TimeLeft.seconds(deadline) : 0;
    }

    /** Says that a request failed. */
    CompletableFuture<Void> refuse(Envelope request, String why) {
        return send(request, failed(request, why));
    }

    private byte[] write(Envelope request, Frame reply) {
        try {
            return payloads.writeCall(request.reply(reply));
        } catch (RejectedException e) {
            Frame failed = failed(request, "the response was not sent: " + e.getMessage());
            return payloads.writeCall(request.reply(failed));
        }
    }

    private static Frame failed(Envelope request, String why) {
        return Frame.empty(Headers.builder(request.frame().headers().contentType())
                .error(new FrameError("", why))
                .build());
    }
}
