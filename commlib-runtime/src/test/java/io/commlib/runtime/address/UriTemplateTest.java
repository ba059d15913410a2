package io.commlib.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.error.BadAddressException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {

    private record Parameter(String name, String value) implements UriParameter {}

    @Test
    void fillsInItsParametersWhereverTheyAre() {
        UriTemplate template = UriTemplate.parse("thing.{device}.arm.{arm}.{device}");

        assertThat(template.with(new Parameter("arm", "left"), new Parameter("device", "r1"))
                        .address())
                .isEqualTo(new Address("thing.r1.arm.left.r1"));
    }

    @Test
    void ignoresParametersThatItDoesNotHave() {
        UriTemplate template = UriTemplate.parse("thing.{device}");

        assertThat(template.with(new Parameter("room", "x"))).isSameAs(template);
        assertThat(UriTemplate.parse("thing.deviceX.{device}").with(new Parameter("device", "r1")))
                .hasToString("thing.deviceX.r1");
    }

    @Test
    void namesTheParameterThatIsMissing() {
        UriTemplate template = UriTemplate.parse("thing.{device}.{arm}").with(new Parameter("device", "r1"));

        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(template::address)
                .withMessageContaining("{arm}");
        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(template::pattern)
                .withMessageContaining("{arm}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "*", "{arm}", "a b", "a/b", "r1\n"})
    void takesOnlyOneSegmentAsValue(String value) {
        UriTemplate template = UriTemplate.parse("thing.{device}");

        assertThatExceptionOfType(BadAddressException.class)
                .isThrownBy(() -> template.with(new Parameter("device", value)))
                .withMessageContaining("{device}");
    }

    @Test
    void mayBeAPattern() {
        UriTemplate template = UriTemplate.parse("thing.{device}.*");

        assertThat(template.isPattern()).isTrue();
        UriTemplate filled = template.with(new Parameter("device", "r1"));
        assertThat(filled.pattern()).isEqualTo(new AddressPattern("thing.r1.*"));
        assertThatExceptionOfType(BadAddressException.class).isThrownBy(filled::address);
        assertThat(UriTemplate.parse("thing.{device}").isPattern()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "{}", "{a", "a}", "x{a}", "{a}x", "{a.b}", "{a b}", "{*}", "**"})
    void refusesWhatIsNoTemplate(String text) {
        assertThatExceptionOfType(BadAddressException.class).isThrownBy(() -> UriTemplate.parse(text));
    }

    @Test
    void isEqualToWhatIsWrittenTheSame() {
        UriTemplate filled = UriTemplate.parse("thing.{device}").with(new Parameter("device", "r1"));

        assertThat(filled)
                .isEqualTo(UriTemplate.parse("thing.r1"))
                .hasSameHashCodeAs(UriTemplate.parse("thing.r1"))
                .isNotEqualTo(UriTemplate.parse("thing.r2"));
    }
}
