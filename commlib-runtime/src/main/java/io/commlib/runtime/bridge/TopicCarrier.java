package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.dispatch.Mailbox;
import io.commlib.runtime.dispatch.Overflow;
import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.endpoint.Futures;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.ReceiveOptions;
import io.commlib.runtime.transport.Registration;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes at one end what is published at the other. Thread-safe. */
final class TopicCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCarrier.class);

    private final Route route;
    private final AddressPattern from;
    private final UnaryOperator<Address> to;
    private final TopicBridgeOptions options;
    private final BridgeMetrics metrics;
    private final LostHops lostHops;

    /** Null where hops show what goes around, or nobody wants to know. */
    private final @Nullable Repeats repeats;

    private final Outbox outbox;
    private final @Nullable Mailbox<Message> toBeTransformed;
    private final RateLimit complaints = new RateLimit(Duration.ofSeconds(10));

    /**
     * Makes one.
     *
     * @param to the topic at the target of a topic at the source
     */
    TopicCarrier(
            Route route,
            AddressPattern from,
            UnaryOperator<Address> to,
            TopicBridgeOptions options,
            BridgeMetrics metrics) {
        this.route = route;
        this.from = from;
        this.to = to;
        this.options = options;
        this.metrics = metrics;
        this.repeats = route.losesHops() && options.repeats() > 0 ? new Repeats(options.repeats()) : null;
        this.lostHops = route.source().listen(from);
        this.outbox = new Outbox(route, options, metrics);
        @Nullable Transformation transformation = options.transformation();
        this.toBeTransformed = transformation == null
                ? null
                : new Mailbox<>(
                        options.inFlight(),
                        1,
                        Overflow.BLOCK,
                        route.source().context().workers(),
                        message -> transform(transformation, message));
    }

    @Override
    public Registration open() {
        return route.source()
                .context()
                .transport()
                .subscribe(from, new ReceiveOptions(options.inFlight(), options.retained()), this::onFrame);
    }

    private CompletionStage<?> onFrame(Address topic, Frame published) {
        metrics.countReceived();
        Frame frame = lostHops.restore(topic, published);
        if (route.isLoop(frame) || seemsToGoAround(topic, frame)) {
            metrics.countLooped();
            return CompletableFuture.completedStage(null);
        }
        if (toBeTransformed == null) {
            return carry(topic, frame, frame);
        }
        Message message = new Message(topic, frame, new CompletableFuture<>());
        var unused = toBeTransformed.offer(message).whenComplete((done, failure) -> {
            if (failure != null && message.carried.completeExceptionally(failure)) {
                metrics.countDropped();
            }
        });
        return message.carried;
    }

    private boolean seemsToGoAround(Address topic, Frame frame) {
        if (repeats == null
                || !frame.headers().hops().isEmpty()
                || !repeats.isOneTooMany(Fingerprint.of(topic, frame))) {
            return false;
        }
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn(
                    "One of {} equal messages of {} in a row is not carried: if a Python program carries them back, they"
                            + " would go around for ever. Where nothing does, let the bridge carry more repeats",
                    options.repeats() + 1L,
                    topic);
        }
        return true;
    }

    private void transform(Transformation transformation, Message message) {
        @Nullable Frame outcome;
        try {
            outcome = Transformations.call(transformation, message.topic, message.frame);
        } catch (Throwable e) {
            message.carried.completeExceptionally(fail(message.topic, e));
            return;
        }
        if (outcome == null) {
            metrics.countFiltered();
            message.carried.complete(null);
            return;
        }
        var unused = carry(message.topic, message.frame, outcome).whenComplete((done, failure) -> {
            if (failure == null) {
                message.carried.complete(null);
            } else {
                message.carried.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<Void> carry(Address topic, Frame came, Frame frame) {
        Address target;
        Frame onward;
        try {
            target = to.apply(topic);
            onward = route.onward(came, frame);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(fail(topic, e));
        }
        return outbox.offer(target, onward);
    }

    private Throwable fail(Address topic, Throwable failure) {
        metrics.countFailed();
        Throwable why = Futures.unwrap(failure);
        long before = complaints.tryPass();
        if (before >= 0) {
            LOG.warn("A message of {} was not carried, and {} before: {}", topic, before, why.toString());
        }
        return why;
    }

    @Override
    public CompletableFuture<Void> drained() {
        return outbox.drained();
    }

    @Override
    public void abandon() {
        route.source().forget(lostHops);
        if (toBeTransformed != null) {
            toBeTransformed.close();
        }
        outbox.abandon();
    }

    private record Message(Address topic, Frame frame, CompletableFuture<@Nullable Void> carried) {}
}
