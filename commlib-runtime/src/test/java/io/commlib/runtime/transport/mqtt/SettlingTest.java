package io.commlib.runtime.transport.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private final Settling<String> settling = new Settling<>(Duration.ofMinutes(1));

    @Test
    void oneMessageOfEachTopicGoesAheadAndTheOthersComeAfterItInTheirOrder() {
        assertThat(settling.holds("a", "1")).isFalse();
        assertThat(settling.holds("a", "2")).isTrue();
        assertThat(settling.holds("b", "3")).isFalse();
        assertThat(settling.holds("a", "4")).isTrue();
        assertThat(settling.goesOn("a")).isTrue();

        assertThat(settling.settle("a")).containsExactly("2", "4");

        assertThat(settling.goesOn("a")).isFalse();
        assertThat(settling.holds("a", "5")).isFalse();
        assertThat(settling.holds("b", "6")).isTrue();
    }

    @Test
    void whenTheTimeIsOverNothingWaitsAnyMore() {
        Settling<String> over = new Settling<>(Duration.ZERO);

        assertThat(over.holds("a", "1")).isFalse();
        assertThat(over.goesOn("a")).isFalse();
        assertThat(over.holds("a", "2")).isFalse();
        assertThat(over.settle("a")).isEmpty();
    }
}
