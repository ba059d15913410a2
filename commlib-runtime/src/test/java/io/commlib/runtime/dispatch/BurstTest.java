package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BurstTest {

    private final SharedQueuePool pool = pool("one");
    private final SharedQueuePool other = pool("other");
    private final AtomicInteger ran = new AtomicInteger();

    private static SharedQueuePool pool(String name) {
        return new SharedQueuePool(name + " pool under test", 4, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() throws InterruptedException {
        Burst.end();
        for (SharedQueuePool each : new SharedQueuePool[] {pool, other}) {
            each.shutdownNow();
            assertThat(each.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatABurstHandsOnIsRunAtItsEnd() {
        Burst.begin();
        pool.execute(ran::incrementAndGet);
        other.execute(ran::incrementAndGet);
        pool.execute(ran::incrementAndGet);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().contains("pool under test"));

        Burst.end();

        await().untilAsserted(() -> assertThat(ran).hasValue(3));
    }

    @Test
    void aBurstThatGoesOnIsNotWaitedFor() {
        Burst.begin();
        for (int i = 0; i < 40; i++) {
            pool.execute(ran::incrementAndGet);
        }

        await().untilAsserted(() -> assertThat(ran).hasValueGreaterThanOrEqualTo(32));
    }

    @Test
    void aBurstIsOfOneThreadOnly() throws InterruptedException {
        Burst.begin();
        Thread another = new Thread(() -> pool.execute(ran::incrementAndGet));
        another.start();
        another.join();

        await().untilAsserted(() -> assertThat(ran).hasValue(1));
    }

    @Test
    void afterABurstEachTaskIsRunAtOnce() {
        Burst.begin();
        Burst.end();
        Burst.end();

        pool.execute(ran::incrementAndGet);

        await().untilAsserted(() -> assertThat(ran).hasValue(1));
    }
}
