package io.commlib.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class EffortTest {

    @Test
    void whoHasRunBeforeInAnotherSettingWarmsUpForASecondAndAHalf() {
        assertThat(warmingUp(Duration.ofSeconds(20)).again().warmUp()).hasMillis(1_500);
        assertThat(warmingUp(Duration.ofSeconds(6)).again().warmUp()).hasMillis(1_500);
    }

    @Test
    void neverForLongerThanTheFirstTime() {
        assertThat(warmingUp(Duration.ofMillis(800)).again()).isEqualTo(warmingUp(Duration.ofMillis(800)));
        assertThat(warmingUp(Duration.ZERO).again().warmUp()).isZero();
    }

    @Test
    void whatIsChosenByIsMeasuredMoreOftenUnlessItHasToBeQuick() {
        Effort quick = new Effort(true, 5, Duration.ZERO, Duration.ofSeconds(1));

        assertThat(warmingUp(Duration.ZERO).moreRounds(3).rounds()).isEqualTo(15);
        assertThat(quick.moreRounds(3)).isEqualTo(quick);
    }

    private static Effort warmingUp(Duration warmUp) {
        return new Effort(false, 5, warmUp, Duration.ofSeconds(1));
    }
}
