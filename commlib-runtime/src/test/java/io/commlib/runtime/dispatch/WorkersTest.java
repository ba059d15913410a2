package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Workers workers = Workers.create("workers under test");

    @AfterEach
    void close() throws InterruptedException {
        workers.close();
        assertThat(workers.awaitEnd(Deadline.after(LONG))).isTrue();
    }

    @Test
    void runsTasksAtTheSameTimeThoughTheyBlock() throws InterruptedException {
        CountDownLatch allRun = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            workers.execute(() -> {
                allRun.countDown();
                awaitUninterrupted(allRun);
            });
        }

        assertThat(allRun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsTasksWaitForAThreadBeyondThoseItMayHave() {
        int tasks = Workers.MAX_PLATFORM_THREADS + 50;
        CountDownLatch open = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < tasks; i++) {
            workers.execute(() -> {
                awaitUninterrupted(open);
                done.incrementAndGet();
            });
        }

        open.countDown();

        await().untilAsserted(() -> assertThat(done).hasValue(tasks));
    }

    @Test
    void goesOnAfterATaskThrows() {
        AtomicBoolean ran = new AtomicBoolean();
        AtomicBoolean told = new AtomicBoolean();
        workers.execute(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> told.set(true));
            throw new IllegalStateException("thrown on purpose");
        });
        workers.execute(() -> ran.set(true));

        await().untilTrue(ran);
        await().untilTrue(told);
    }

    @Test
    void closingInterruptsWhatRunsAndTakesNothingMore() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        workers.execute(() -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        started.await();
        assertThat(workers.awaitEnd(Deadline.after(Duration.ZERO))).isFalse();

        workers.close();

        assertThat(workers.awaitEnd(Deadline.after(LONG))).isTrue();
        assertThat(interrupted).isTrue();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> workers.execute(() -> {}));
    }

    @Test
    void whatWasTakenIsRunThoughTheEndComesAtOnce() throws InterruptedException {
        int rounds = 1_000;
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < rounds; i++) {
            Workers brief = Workers.create("brief workers");
            brief.execute(ran::incrementAndGet);
            brief.close();
            assertThat(brief.awaitEnd(Deadline.after(LONG))).isTrue();
        }

        assertThat(ran).hasValue(rounds);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
