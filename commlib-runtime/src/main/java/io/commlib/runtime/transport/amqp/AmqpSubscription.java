package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP;
import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.error.BadAddressException;
import io.commlib.runtime.error.BadMessageException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.FrameHandler;
import io.commlib.runtime.transport.TransportMetrics;
import io.commlib.runtime.transport.support.Handing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One subscription: takes from a queue of its own. */
final class AmqpSubscription implements Consumption.Role {

    /** How long the queue stays without its subscriber, in milliseconds: long enough for a broker to start again. */
    private static final int EXPIRES = 60_000;

    /** What a queue holds for a subscriber that is slow, or away. The broker refuses what comes above. */
    private static final int MAX_WAITING = 100_000;

    private static final long MAX_WAITING_BYTES = 64L << 20;

    private static final Map<String, Object> ARGUMENTS = Map.of(
            "x-queue-type", "classic",
            "x-expires", EXPIRES,
            "x-max-length", MAX_WAITING,
            "x-max-length-bytes", MAX_WAITING_BYTES,
            "x-overflow", "reject-publish");

    private final AddressPattern pattern;

    /** The one address that the pattern means, or null when it means several. */
    private final @Nullable Address only;

    private final FrameHandler handler;
    private final FrameProperties wire;
    private final TransportMetrics metrics;
    private final Optional<RetainedFirst> retained;
    private final String queue = "commlib:subscription:" + UUID.randomUUID();

    AmqpSubscription(
            AddressPattern pattern,
            boolean wantsRetained,
            FrameHandler handler,
            FrameProperties wire,
            TransportMetrics metrics) {
        this.pattern = pattern;
        this.only = pattern.hasWildcard() ? null : new Address(pattern.text());
        this.retained = wantsRetained ? Optional.of(new RetainedFirst()) : Optional.empty();
        this.handler = handler;
        this.wire = wire;
        this.metrics = metrics;
    }

    @Override
    public String purpose() {
        return "subscribe to " + pattern;
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public List<Delivery> open(Session session) throws IOException {
        session.topology().<AMQP.Queue.BindOk>ask(purpose(), channel -> {
            channel.queueDeclareNoWait(queue, true, false, false, ARGUMENTS);
            return channel.queueBind(queue, AmqpTransport.TOPICS, bindingKey(pattern));
        });
        return retained.isEmpty() ? List.of() : retained.get().first(session, pattern, queue);
    }

    /** The narrowest binding that lets through all that is meant: a last {@code *} stands for one or more segments. */
    static String bindingKey(AddressPattern pattern) {
        String text = pattern.text();
        return text.equals("*") || text.endsWith(".*") ? text + ".#" : text;
    }

    @Override
    public boolean finishesWhatComes() {
        return false;
    }

    @Override
    public CompletionStage<?> handOut(Delivery delivery) {
        if (retained.isPresent() && retained.get().isKnown(delivery)) {
            return CompletableFuture.completedStage(null);
        }
        try {
            Address address = addressOf(delivery);
            if (pattern.matches(address)) {
                Frame frame = wire.read(delivery.properties(), delivery.body());
                metrics.countReceived();
                return Handing.frame(handler, address, frame).whenComplete((done, failure) -> countRefused(failure));
            }
        } catch (BadAddressException | BadMessageException e) {
            metrics.countMalformed();
        }
        return CompletableFuture.completedStage(null);
    }

    private Address addressOf(Delivery delivery) {
        return only != null && only.text().equals(delivery.routingKey()) ? only : new Address(delivery.routingKey());
    }

    private void countRefused(@Nullable Throwable failure) {
        if (failure instanceof RejectedException) {
            metrics.countDropped();
        }
    }
}
