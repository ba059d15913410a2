package io.commlib.runtime.dispatch;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one clock of a node: a single daemon thread, started when first needed, that runs short tasks which never block.
 * Thread-safe.
 */
public final class Timer implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor executor;

    /**
     * Makes one without starting its thread.
     *
     * @param name the name of its thread
     */
    public Timer(String name) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setKeepAliveTime(IDLE.toNanos(), TimeUnit.NANOSECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs a task once.
     *
     * @param delay how long from now
     * @param task short, never blocking
     * @return cancels it; done at once when the timer is closed
     */
    public Future<?> after(Duration delay, Runnable task) {
        return schedule(delay.toNanos(), task);
    }

    /**
     * Runs a task when a deadline passes.
     *
     * @param deadline when
     * @param task short, never blocking
     * @return cancels it; done at once when the timer is closed
     */
    public Future<?> at(Deadline deadline, Runnable task) {
        return schedule(deadline.remainingNanos(), task);
    }

    /**
     * Runs a task again and again, until it is cancelled or throws.
     *
     * @param period from the end of one run to the start of the next, and until the first
     * @param task short, never blocking
     * @return cancels it; done at once when the timer is closed
     */
    public Future<?> every(Duration period, Runnable task) {
        try {
            return executor.scheduleWithFixedDelay(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return cancelled();
        }
    }

    private Future<?> schedule(long nanos, Runnable task) {
        try {
            return executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return cancelled();
        }
    }

    private static Future<?> cancelled() {
        var future = new java.util.concurrent.CompletableFuture<Void>();
        future.cancel(false);
        return future;
    }

    /** Ends it; what was due later does not run. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
