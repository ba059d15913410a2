package io.commlib.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.endpoint.Futures;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/** So many that do the same thing again and again, each waiting for the outcome before the next, until it is ended. */
final class Load {

    /** An outcome goes from the timer, or the connection's thread, to a worker and to who waits for it. */
    private static final int THREADS_OF_AN_OUTCOME = 3;

    private final LongFunction<CompletableFuture<?>> work;
    private final ExecutorService threads;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger succeeded = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Oversleep oversleep = new Oversleep();
    private final Queue<Duration> durations = new ConcurrentLinkedQueue<>();

    /** What has no outcome as yet, by its number. */
    private final Map<Integer, CompletableFuture<?>> underWay = new ConcurrentHashMap<>();

    /** Begins. */
    Load(int width, LongFunction<CompletableFuture<?>> work) {
        this.work = work;
        this.threads = Executors.newFixedThreadPool(width);
        for (int i = 0; i < width; i++) {
            threads.execute(this::run);
        }
        threads.shutdown();
    }

    private void run() {
        while (!stopped.get()) {
            long begun = System.nanoTime();
            int next = number.getAndIncrement();
            underWay.put(next, new CompletableFuture<>());
            try {
                CompletableFuture<?> outcome = work.apply(next);
                underWay.put(next, outcome);
                outcome.join();
                succeeded.incrementAndGet();
            } catch (RuntimeException e) {
                failures.add(Futures.unwrap(e));
                pause();
            }
            underWay.remove(next);
            durations.add(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** A broker that is away fails everything at once, and would be asked a million times. */
    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        stopped.set(true);
    }

    /** Waits, after {@link #stop}, until everything has an outcome. */
    void awaitEnd(Duration limit) {
        await().atMost(limit)
                .untilAsserted(() -> assertThat(threads.isTerminated())
                        .as("everything has an outcome but %s, after %d", underWay, succeeded())
                        .isTrue());
    }

    int succeeded() {
        return succeeded.get();
    }

    Queue<Throwable> failures() {
        return failures;
    }

    /** That nothing has taken longer, but for what this machine itself was late. */
    void assertNothingTookLongerThan(Duration limit) {
        Duration longest = durations.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        Duration late = oversleep.longest().multipliedBy(THREADS_OF_AN_OUTCOME);
        assertThat(longest)
                .as("the longest, where threads woke up to %s late", oversleep.longest())
                .isLessThan(limit.plus(late));
    }
}
