package io.commlib.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.error.BadAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "sensors.sonar.front", "A-1.b_2.-.__", "0"})
    void takesSegmentsOfLettersDigitsUnderscoresAndDashes(String text) {
        assertThat(new Address(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "a.", ".a", "a..b", "a b", "a/b", "ä", "a.*", "*", "#", "+", "a.{b}", "a\n", "a.\0", "$SYS"
            })
    void refusesEverythingElse(String text) {
        assertThatExceptionOfType(BadAddressException.class).isThrownBy(() -> new Address(text));
    }

    @Test
    void namesTheSegmentThatIsWrongAndItsPlace() {
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> new Address("robots.r 1.pose"))
                .withMessageContaining("'r 1'")
                .withMessageContaining("character 8");
    }

    @Test
    void isAsLongAsEveryBrokerTakesAndNoLonger() {
        assertThat(new Address("a".repeat(255)).text()).hasSize(255);
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> new Address("a".repeat(256)))
                .withMessageContaining("256")
                .withMessageContaining("255");
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> new Address("a".repeat(250)).child("status"));
    }

    @Test
    void hasChildren() {
        assertThat(new Address("arm.move").child("status")).isEqualTo(new Address("arm.move.status"));
        assertThat(new Address("arm").child("move.status")).isEqualTo(new Address("arm.move.status"));
    }

    @Test
    void isOrderedByItsText() {
        assertThat(new Address("a.b")).isLessThan(new Address("a.c"));
        assertThat(new Address("a.b")).isEqualByComparingTo(new Address("a.b"));
    }
}
