package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.envelope.WireForm;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameError;
import io.commlib.runtime.transport.Headers;
import io.commlib.runtime.transport.RequestHandler;
import io.commlib.runtime.transport.TransportLimits;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service of an address: takes from the queue that all its services share, and answers to whatever asks for it. */
final class AmqpService implements Consumption.Role {

    private static final Logger LOG = LoggerFactory.getLogger(AmqpService.class);

    /**
     * How long the queue stays without a service, in milliseconds: a service that starts anew loses nothing, and soon
     * after the last one callers are told that nobody serves.
     */
    private static final int EXPIRES = 5_000;

    /** The same for all services of an address, or the broker refuses. Durable, as RabbitMQ 4 demands of what is shared. */
    private static final Map<String, Object> ARGUMENTS = Map.of("x-queue-type", "classic", "x-expires", EXPIRES);

    private final Address address;
    private final RequestHandler handler;
    private final FrameProperties wire;
    private final WaitingTimes waitingTimes;
    private final TransportLimits limits;
    private final TransportMetrics metrics;
    private final AtomicInteger inHand = new AtomicInteger();

    AmqpService(
            Address address,
            RequestHandler handler,
            FrameProperties wire,
            WaitingTimes waitingTimes,
            TransportLimits limits,
            TransportMetrics metrics) {
        this.address = address;
        this.handler = handler;
        this.wire = wire;
        this.waitingTimes = waitingTimes;
        this.limits = limits;
        this.metrics = metrics;
    }

    @Override
    public String purpose() {
        return "serve " + address;
    }

    @Override
    public String queue() {
        return address.text();
    }

    @Override
    public List<Delivery> open(Session session) throws IOException {
        session.topology().ask(purpose(), channel -> channel.queueDeclare(queue(), true, false, false, ARGUMENTS));
        return List.of();
    }

    @Override
    public boolean finishesWhatComes() {
        return true;
    }

    @Override
    public void leave(Session session) {
        // The queue belongs to all services of the address. It expires when the last has gone.
    }

    @Override
    public CompletionStage<?> handOut(Delivery delivery) {
        String replyTo = delivery.properties().getReplyTo();
        if (replyTo == null || replyTo.isEmpty()) {
            metrics.countMalformed();
            return CompletableFuture.completedStage(null);
        }
        Frame request;
        try {
            request = wire.read(delivery.properties(), delivery.body(), waitingTimes.of(delivery.properties()));
        } catch (BadMessageException e) {
            metrics.countMalformed();
            reply(
                    delivery,
                    null,
                    failure(FrameError.BAD_REQUEST, "the request cannot be read: " + e.getMessage()),
                    false);
            return CompletableFuture.completedStage(null);
        }
        if (delivery.isRedelivered()) {
            reply(delivery, null, failure("", "a service took the request and was lost before it answered"), false);
            return CompletableFuture.completedStage(null);
        }
        return handOut(delivery, request);
    }

    private CompletionStage<?> handOut(Delivery delivery, Frame request) {
        Deadline deadline = request.headers().deadline();
        if (deadline != null && deadline.isExpired()) {
            metrics.countExpired();
            return CompletableFuture.completedStage(null);
        }
        metrics.countReceived();
        inHand.incrementAndGet();
        return Handing.request(handler, address, request, limits)
                .thenAccept(reply -> reply(delivery, deadline, reply, inHand.getAndDecrement() == 1));
    }

    private static Frame failure(String type, String message) {
        return Frame.empty(Headers.builder(Headers.JSON)
                .timestamp(System.currentTimeMillis())
                .error(new FrameError(type, message))
                .build());
    }

    /**
     * Sends a reply, unless it is too late. Their number is bounded by the concurrency, so it waits in no line. The only one
     * there is goes out from this thread, without waking another; several go out together.
     */
    private void reply(Delivery delivery, @Nullable Deadline deadline, Frame reply, boolean alone) {
        if (deadline != null && deadline.isExpired()) {
            metrics.countExpired();
            return;
        }
        Outbox outbox = delivery.session().outbox();
        if (alone && Workers.mayBlockHere() && !Thread.currentThread().isInterrupted()) {
            outbox.sendHere(() -> sendOrSayWhyNot(delivery, reply));
        } else {
            outbox.add(() -> sendOrSayWhyNot(delivery, reply));
        }
    }

    private void sendOrSayWhyNot(Delivery delivery, Frame reply) {
        try {
            send(delivery, reply);
        } catch (RejectedException e) {
            sendInstead(delivery, e);
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An answer of {} was lost with the connection: {}", address, e.getMessage());
        }
    }

    private void sendInstead(Delivery delivery, RejectedException refusal) {
        try {
            send(delivery, failure("", "the answer could not be sent: " + refusal.getMessage()));
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An answer of {} was lost with the connection: {}", address, e.getMessage());
        }
    }

    private void send(Delivery delivery, Frame reply) throws IOException {
        BasicProperties asked = delivery.properties();
        WireForm form = wire.formOf(asked, delivery.body());
        byte[] body = wire.body(reply, form);
        BasicProperties properties =
                wire.ofCall(reply, form).correlationId(asked.getCorrelationId()).build();
        Session session = delivery.session();
        session.outbox().publish(session.replies(), "", asked.getReplyTo(), false, properties, body);
        metrics.countSent();
    }
}
