package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.ConfirmListener;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RejectedException;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of one channel that the broker has not confirmed yet, by their numbers. Thread-safe. */
final class Confirms implements ConfirmListener {

    private static final Logger LOG = LoggerFactory.getLogger(Confirms.class);

    private final NavigableMap<Long, CompletableFuture<Void>> waiting = new ConcurrentSkipListMap<>();

    /** Waits for the confirmation of a message. */
    CompletableFuture<Void> expect(long number) {
        CompletableFuture<Void> confirmed = new CompletableFuture<>();
        waiting.put(number, confirmed);
        return confirmed;
    }

    @Override
    public void handleAck(long number, boolean multiple) {
        take(number, multiple, confirmed -> confirmed.complete(null));
    }

    @Override
    public void handleNack(long number, boolean multiple) {
        take(
                number,
                multiple,
                confirmed -> confirmed.completeExceptionally(new RejectedException(
                        "the broker refused a message: a subscription has as many messages waiting as it takes")));
    }

    /** Waits until the broker has answered for everything up to now. */
    void awaitAll(Deadline deadline) {
        CompletableFuture<?>[] all = waiting.values().toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The broker did not confirm everything before the node was closed");
        }
    }

    /** Ends everything that waits. */
    void failAll(CommlibException failure) {
        take(Long.MAX_VALUE, true, confirmed -> confirmed.completeExceptionally(failure));
    }

    private void take(long number, boolean multiple, Consumer<CompletableFuture<Void>> action) {
        if (!multiple) {
            @Nullable CompletableFuture<Void> one = waiting.remove(number);
            if (one != null) {
                action.accept(one);
            }
            return;
        }
        NavigableMap<Long, CompletableFuture<Void>> upTo = waiting.headMap(number, true);
        List<CompletableFuture<Void>> all = List.copyOf(upTo.values());
        upTo.clear();
        all.forEach(action);
    }
}
