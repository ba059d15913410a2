package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what must happen, and fails the test when it does not. */
record Patience(Duration longest) {

    private static final Duration POLL = Duration.ofMillis(2);

    /** What a future brings. */
    <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("was to succeed, but failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("was to succeed, but nothing happened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** How a future fails. */
    Throwable failureOf(CompletableFuture<?> future) {
        until(() -> assertThat(future).as("was to fail").isDone());
        try {
            throw new AssertionError("was to fail, but brought " + future.get());
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Until an assertion holds. */
    void until(ThrowingRunnable assertion) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .atMost(longest)
                    .untilAsserted(assertion);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage(), e.getCause());
        }
    }
}
