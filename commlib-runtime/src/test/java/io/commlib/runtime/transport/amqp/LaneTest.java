package io.commlib.runtime.transport.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.commlib.runtime.dispatch.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Workers workers = Workers.create("lane-test");
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Integer> begunBefore = new ArrayList<>();
    private final Lane lane = new Lane(workers, () -> begunBefore.add(begun.get()));

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void whatComesWhileOneThingIsDoneHasOneAfterwardsInCommon() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        lane.execute(() -> {
            begun.incrementAndGet();
            awaitOpen(open);
        });
        for (int i = 0; i < 10; i++) {
            lane.execute(begun::incrementAndGet);
        }
        open.countDown();
        await().until(() -> lane.tryHere(() -> true, done::countDown));

        assertThat(done.getCount()).isZero();
        assertThat(begunBefore).containsExactly(11, 11);
    }

    @Test
    void nothingThatWaitsIsHeldBackByTheEndlessNumberOfThoseBehind() throws InterruptedException {
        CountDownLatch some = new CountDownLatch(1);
        AtomicBoolean enough = new AtomicBoolean();
        lane.execute(new Runnable() {
            @Override
            public void run() {
                if (!enough.get() && begun.incrementAndGet() < 1_000) {
                    lane.execute(this);
                } else {
                    some.countDown();
                }
                lane.execute(() -> {});
            }
        });

        assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
        await().until(() -> lane.tryHere(() -> true, () -> {}));
        assertThat(begunBefore).hasSizeGreaterThan(1_000 / 64);
    }

    @Test
    void nothingIsDoneHereWhileSomethingElseIsDoneOrHeldBack() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        lane.execute(() -> {
            started.countDown();
            awaitOpen(open);
        });
        started.await();
        assertThat(lane.tryHere(() -> true, begun::incrementAndGet)).isFalse();

        open.countDown();
        await().until(() -> lane.tryHere(() -> true, () -> {}));
        lane.pause();

        assertThat(lane.tryHere(() -> true, begun::incrementAndGet)).isFalse();
        assertThat(begun).hasValue(0);
    }

    @Test
    void nothingIsDoneHereWhenTheConditionDoesNotHoldAndTheRestGoesOn() {
        assertThat(lane.tryHere(() -> false, begun::incrementAndGet)).isFalse();

        lane.execute(begun::incrementAndGet);

        await().untilAsserted(() -> assertThat(begun).hasValue(1));
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
