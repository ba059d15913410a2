package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void letsTheFirstThroughAndHoldsTheOthersBack() {
        RateLimit limit = new RateLimit(Duration.ofHours(1));

        assertThat(limit.tryPass()).isZero();
        assertThat(limit.tryPass()).isEqualTo(-1);
        assertThat(limit.tryPass()).isEqualTo(-1);
    }

    @Test
    void saysHowManyItHeldBackWhenTheTimeIsUp() {
        RateLimit limit = new RateLimit(Duration.ofMillis(50));
        AtomicLong heldBack = new AtomicLong();

        await().pollInterval(Duration.ofMillis(1)).until(() -> {
            long passed = limit.tryPass();
            if (passed < 0) {
                heldBack.incrementAndGet();
                return false;
            }
            assertThat(passed).isEqualTo(heldBack.getAndSet(0));
            return passed > 0;
        });
    }

    @Test
    void letsOneOfManyThreadsThrough() {
        RateLimit limit = new RateLimit(Duration.ofHours(1));

        assertThat(IntStream.range(0, 1_000)
                        .parallel()
                        .filter(i -> limit.tryPass() >= 0)
                        .count())
                .isEqualTo(1);
    }
}
