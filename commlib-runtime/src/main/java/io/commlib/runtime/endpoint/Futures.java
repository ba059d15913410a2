package io.commlib.runtime.endpoint;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.CommlibException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Waiting for futures. */
public final class Futures {

    private Futures() {}

    /**
     * Waits for a future.
     *
     * @param <T> its value
     * @param future what; cancelled when it is waited for in vain
     * @param deadline the longest wait
     * @param what is waited for, for messages, such as {@code "the broker to confirm sensors.front"}
     * @return its value
     * @throws CommlibException what the future failed with; {@link CallTimeoutException} when the deadline passes or the
     *     waiting thread is interrupted, which it then still is
     */
    public static <T> T await(CompletableFuture<T> future, Deadline deadline, String what) {
        try {
            return future.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw thrownHere(unwrap(e));
        } catch (TimeoutException e) {
            future.cancel(false);
            throw new CallTimeoutException("waited in vain for " + what);
        } catch (InterruptedException e) {
            future.cancel(false);
            Thread.currentThread().interrupt();
            throw new CallTimeoutException("interrupted while waiting for " + what);
        }
    }

    /**
     * Waits until a future is done in whatever way.
     *
     * @param future what
     * @param deadline the longest wait; an interruption ends it too
     * @return true when it is done
     */
    public static boolean awaitDone(CompletableFuture<?> future, Deadline deadline) {
        try {
            future.handle((value, failure) -> null).get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return future.isDone();
        } catch (ExecutionException | TimeoutException e) {
            return future.isDone();
        }
    }

    /**
     * A future for users: with the outcome of another, but completed by an executor, so that what a user makes continue
     * from it never runs on, or blocks, a thread of a client library.
     *
     * @param <S> the value of the source
     * @param <T> the value of the result
     * @param source what it waits for; cancelled when the result is
     * @param executor completes it, unless the source is done already; after its end, whoever completes the source does
     * @param map makes the value, on the executor; what it throws fails the result
     * @return never fails with the wrappers of {@code java.util.concurrent}
     */
    public static <S, T> CompletableFuture<T> completedBy(
            Executor executor, CompletableFuture<S> source, Function<S, T> map) {
        CompletableFuture<T> result = new CompletableFuture<>();
        boolean done = source.isDone();
        var unused = source.whenComplete((value, failure) -> {
            Runnable completing = () -> complete(result, value, failure, map);
            if (done) {
                completing.run();
            } else {
                runOn(executor, completing);
            }
        });
        cancelTogether(result, source);
        return result;
    }

    private static void runOn(Executor executor, Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException ended) {
            task.run();
        }
    }

    private static void cancelTogether(CompletableFuture<?> result, CompletableFuture<?> source) {
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                source.cancel(false);
            }
        });
    }

    private static <S, T> void complete(
            CompletableFuture<T> result, S value, @Nullable Throwable failure, Function<S, T> map) {
        if (failure != null) {
            result.completeExceptionally(unwrap(failure));
            return;
        }
        try {
            result.complete(map.apply(value));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /**
     * What a future really failed with.
     *
     * @param failure as a stage sees it
     * @return without the wrappers of {@code java.util.concurrent}
     */
    public static Throwable unwrap(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    /** With the trace of the thread that waits: that of the thread which failed the future says nothing to anybody. */
    private static RuntimeException thrownHere(Throwable failure) {
        if (failure instanceof CommlibException known) {
            known.fillInStackTrace();
            return known;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
    }
}
