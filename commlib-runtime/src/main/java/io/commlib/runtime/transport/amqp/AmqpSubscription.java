package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.error.RejectedException;
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

/** One subscription that takes from a queue of its own, which outlives a lost connection, and acknowledges. */
final class AmqpSubscription implements Consumption.Role {

    /** How long the queue stays without its subscriber, in milliseconds: long enough for a broker to start again. */
    private static final int EXPIRES = 60_000;

    /** The broker refuses what comes when the queue is full. */
    private static final Map<String, Object> ARGUMENTS = Map.of("x-expires", EXPIRES, "x-overflow", "reject-publish");

    private final TopicBinding binding;
    private final FrameHandler handler;
    private final TransportMetrics metrics;
    private final Optional<RetainedFirst> retained;
    private final String queue = "commlib:subscription:" + UUID.randomUUID();

    AmqpSubscription(TopicBinding binding, boolean wantsRetained, FrameHandler handler, TransportMetrics metrics) {
        this.binding = binding;
        this.retained = wantsRetained ? Optional.of(new RetainedFirst()) : Optional.empty();
        this.handler = handler;
        this.metrics = metrics;
    }

    @Override
    public String purpose() {
        return binding.purpose();
    }

    @Override
    public String queue() {
        return queue;
    }

    @Override
    public List<Delivery> open(Session session) throws IOException {
        binding.makeQueue(session, queue, true, ARGUMENTS);
        return retained.isEmpty() ? List.of() : retained.get().first(session, binding.pattern(), queue);
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
        TopicBinding.@Nullable Published published = binding.read(delivery);
        if (published == null) {
            return CompletableFuture.completedStage(null);
        }
        metrics.countReceived();
        return Handing.frame(handler, published.address(), published.frame())
                .whenComplete((done, failure) -> countRefused(failure));
    }

    private void countRefused(@Nullable Throwable failure) {
        if (failure instanceof RejectedException) {
            metrics.countDropped();
        }
    }
}
