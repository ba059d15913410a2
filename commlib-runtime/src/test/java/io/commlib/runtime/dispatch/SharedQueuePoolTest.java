package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedQueuePoolTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int MOST = 8;

    private final SharedQueuePool pool = new SharedQueuePool("pool under test", MOST, Duration.ofMillis(50));

    @AfterEach
    void close() throws InterruptedException {
        pool.shutdownNow();
        assertThat(pool.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesEachOfTheTasksThatBlockAThreadThoughTheyComeInOneBurst() throws InterruptedException {
        CountDownLatch allRun = new CountDownLatch(MOST);
        for (int i = 0; i < MOST; i++) {
            pool.execute(() -> {
                allRun.countDown();
                awaitUninterrupted(allRun);
            });
        }

        assertThat(allRun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Whether a thread watches, and at which point of its watch a burst comes, is left to chance. */
    @Test
    void tasksThatWaitForOneAnotherAllGetAThreadWhateverCameBefore() throws InterruptedException {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            burst(1 + random.nextInt(3 * MOST), () -> LockSupport.parkNanos(1 + random.nextInt(100_000)));
            LockSupport.parkNanos(random.nextInt(10) == 0 ? 25_000_000 : random.nextInt(2_000_000));
            CountDownLatch allRun = new CountDownLatch(MOST);

            burst(MOST, () -> {
                allRun.countDown();
                awaitUninterrupted(allRun);
            });

            assertThat(allRun.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void shortTasksOfBurstsLeaveMostThreadsAsleep() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < 20; round++) {
            CountDownLatch done = new CountDownLatch(MOST);
            burst(MOST, () -> {
                threads.add(Thread.currentThread());
                done.countDown();
            });
            assertThat(done.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        assertThat(threads).hasSizeLessThan(MOST);
    }

    private void burst(int tasks, Runnable task) {
        Burst.begin();
        for (int i = 0; i < tasks; i++) {
            pool.execute(task);
        }
        Burst.end();
    }

    @Test
    void hasNoMoreThreadsThanAllowedAndRunsTheRestLater() {
        CountDownLatch open = new CountDownLatch(1);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 3 * MOST; i++) {
            pool.execute(() -> {
                threads.add(Thread.currentThread());
                begun.incrementAndGet();
                awaitUninterrupted(open);
                done.incrementAndGet();
            });
        }
        await().untilAsserted(() -> assertThat(begun).hasValue(MOST));

        open.countDown();

        await().untilAsserted(() -> assertThat(done).hasValue(3 * MOST));
        assertThat(threads).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void runsEveryTaskOnceWhoeverPutsItInAndHoweverOftenThreadsComeAndGo() throws InterruptedException {
        int each = 20_000;
        Set<Integer> ran = ConcurrentHashMap.newKeySet();
        AtomicInteger runs = new AtomicInteger();
        Thread[] sources = new Thread[4];
        for (int source = 0; source < sources.length; source++) {
            int first = source * each;
            sources[source] = new Thread(() -> {
                for (int i = first; i < first + each; i++) {
                    int task = i;
                    pool.execute(() -> {
                        ran.add(task);
                        runs.incrementAndGet();
                    });
                    if (i % 100 == 0) {
                        LockSupport.parkNanos(1);
                    }
                }
            });
            sources[source].start();
        }
        for (Thread source : sources) {
            source.join();
        }

        await().untilAsserted(() -> assertThat(runs).hasValue(sources.length * each));
        assertThat(ran).hasSize(sources.length * each);
    }

    @Test
    void runsTasksThatTasksPutInWhileAllThreadsAreBusy() throws InterruptedException {
        AtomicInteger left = new AtomicInteger(10_000);
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < MOST; i++) {
            pool.execute(() -> goOn(left, done));
        }

        assertThat(done.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private void goOn(AtomicInteger left, CountDownLatch done) {
        if (left.decrementAndGet() <= 0) {
            done.countDown();
        } else {
            pool.execute(() -> goOn(left, done));
        }
    }

    @Test
    void threadsThatHaveNothingToDoEnd() throws InterruptedException {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(() -> {
            threads.add(Thread.currentThread());
            ran.countDown();
        });
        ran.await();

        await().untilAsserted(() -> assertThat(threads).noneMatch(Thread::isAlive));
    }

    @Test
    void aTaskFindsNoInterruptionThatAnotherLeftBehind() throws InterruptedException {
        AtomicInteger interrupted = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(2 * MOST);
        for (int i = 0; i < 2 * MOST; i++) {
            pool.execute(() -> {
                if (Thread.currentThread().isInterrupted()) {
                    interrupted.incrementAndGet();
                }
                Thread.currentThread().interrupt();
                ran.countDown();
            });
        }

        assertThat(ran.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void closingInterruptsWhatRunsAndWhatWaitsAndRefusesMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(MOST);
        for (int i = 0; i < MOST; i++) {
            pool.execute(() -> {
                begun.countDown();
                awaitUninterrupted(new CountDownLatch(1));
            });
        }
        begun.await();
        AtomicInteger interrupted = new AtomicInteger();
        pool.execute(() -> {
            if (Thread.currentThread().isInterrupted()) {
                interrupted.incrementAndGet();
            }
        });

        pool.shutdownNow();

        assertThat(pool.awaitTermination(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).hasValue(1);
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> pool.execute(() -> {}));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
