package io.commlib.runtime.transport.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();
    private long now = System.nanoTime();

    @Test
    void whatFollowsOneAnotherByAWriteIsFastAfterAWhile() {
        follow(2, 20);
        assertThat(pace.isFast(now)).isFalse();
        follow(40, 20);
        assertThat(pace.isFast(now)).isTrue();
    }

    @Test
    void loneCallsAreNotFastEvenWhenEachSendsTwice() {
        for (int i = 0; i < 100; i++) {
            follow(1, 100);
            assertThat(pace.isFast(now)).isFalse();
            follow(1, 30);
            assertThat(pace.isFast(now)).isFalse();
        }
    }

    @Test
    void afterAPauseItIsNotFastUntilMuchFollowsAgain() {
        follow(100, 10);
        now += 2_000_000;
        assertThat(pace.isFast(now)).isFalse();
        follow(1, 10);
        assertThat(pace.isFast(now)).isFalse();
        follow(40, 10);
        assertThat(pace.isFast(now)).isTrue();
    }

    private void follow(int times, int micros) {
        for (int i = 0; i < times; i++) {
            now += micros * 1_000L;
            pace.onNext(now);
        }
    }
}
