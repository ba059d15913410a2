package io.commlib.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void leavesNoMoreTimeThanItWasGivenAndLessAndLess() {
        Deadline deadline = Deadline.after(Duration.ofHours(1));

        Duration first = deadline.remaining();
        Duration second = deadline.remaining();

        assertThat(first).isLessThanOrEqualTo(Duration.ofHours(1)).isPositive();
        assertThat(second).isLessThanOrEqualTo(first);
        assertThat(deadline.isExpired()).isFalse();
        assertThat(deadline).asString().startsWith("in ").endsWith(" ms");
    }

    @Test
    void hasPassedWhenNoTimeIsGiven() {
        for (Duration none :
                new Duration[] {Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE)}) {
            Deadline deadline = Deadline.after(none);

            assertThat(deadline.isExpired()).isTrue();
            assertThat(deadline.remaining()).isZero();
            assertThat(deadline).hasToString("passed");
        }
    }

    @Test
    void endsInACenturyAtTheLatest() {
        assertThat(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE)).remaining())
                .isBetween(Duration.ofDays(36_499), Duration.ofDays(36_500));
    }

    @Test
    void isOrderedByWhatEndsFirst() {
        Deadline soon = Deadline.after(Duration.ofMinutes(1));
        Deadline late = Deadline.after(Duration.ofMinutes(2));

        assertThat(soon).isLessThan(late).isNotEqualTo(late).isEqualByComparingTo(soon);
        assertThat(Deadline.after(Duration.ofSeconds(-1))).isLessThan(soon);
    }
}
