package io.commlib.benchmarks.pubsub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapeTest {

    @Test
    void isReadAsPublishersAndSubscribers() {
        assertThat(Shape.parse("1:100")).isEqualTo(new Shape(1, 100));
        assertThat(Shape.parse("999:7")).isEqualTo(new Shape(999, 7));
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(new Shape(1, 100).notation()).isEqualTo("1:100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", ":1", "0:1", "1:0", "01:1", "1:1000", "-1:1", "1:1:1", "1 to 1"})
    void whatIsNotWrittenSoIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.parse(text)).withMessageContaining("such as 1:100");
    }
}
