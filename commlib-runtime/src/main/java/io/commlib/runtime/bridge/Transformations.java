package io.commlib.runtime.bridge;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.transport.Frame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Calls the transformations of users. */
final class Transformations {

    private Transformations() {}

    /**
     * Calls one here.
     *
     * @throws CompletionException with what it throws that is checked
     */
    static @Nullable Frame call(Transformation transformation, Address address, Frame frame) {
        try {
            return transformation.apply(address, frame);
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new CompletionException(e);
        }
    }

    /** Calls one elsewhere. */
    static CompletableFuture<@Nullable Frame> run(
            Transformation transformation, Address address, Frame frame, Executor executor) {
        CompletableFuture<@Nullable Frame> outcome = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    outcome.complete(HandlerScope.<@Nullable Frame>call(() -> call(transformation, address, frame)));
                } catch (Throwable e) {
                    outcome.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException closedNode) {
            outcome.completeExceptionally(closedNode);
        }
        return outcome;
    }
}
