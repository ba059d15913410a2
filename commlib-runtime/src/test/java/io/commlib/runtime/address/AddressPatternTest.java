package io.commlib.runtime.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.commlib.runtime.error.BadAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPatternTest {

    private static final int PAIRS = 50_000;

    @ParameterizedTest
    @CsvSource({
        "sensors.sonar, sensors.sonar, true",
        "sensors.sonar, sensors.sonar.front, false",
        "sensors.sonar, sensors, false",
        "sensors.son, sensors.sonar, false",
        "sensors.sonar, sensors.son, false",
        "*, a, true",
        "*, a.b.c, true",
        "sensors.*, sensors, false",
        "sensors.*, sensors.sonar, true",
        "sensors.*, sensors.sonar.front.left, true",
        "sensors.*, sensorsx.sonar, false",
        "a.*.b, a.x.b, true",
        "a.*.b, a.x.y.b, false",
        "a.*.b, a.b, false",
        "a.*.b, a.x.b.c, false",
        "*.*, a, false",
        "*.*, a.b, true",
        "*.*, a.b.c, true",
        "*.b, a.b, true",
        "*.b, b, false",
        "a.B, a.b, false",
    })
    void matchesSegmentBySegment(String pattern, String address, boolean matches) {
        assertThat(new AddressPattern(pattern).matches(new Address(address))).isEqualTo(matches);
    }

    @Test
    void matchesAsTheReferenceDoesOnRandomPatternsAndAddresses() {
        Random random = new Random(20_261_122);
        int matches = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<String> pattern = segments(random, "a", "b", "ab", "*");
            List<String> address = segments(random, "a", "b", "ab", "ba");
            boolean expected = referenceMatches(pattern, address);
            matches += expected ? 1 : 0;

            assertThat(new AddressPattern(String.join(".", pattern)).matches(new Address(String.join(".", address))))
                    .as("%s on %s", pattern, address)
                    .isEqualTo(expected);
        }
        assertThat(matches).as("pairs that match").isBetween(PAIRS / 20, PAIRS * 19 / 20);
    }

    @ParameterizedTest
    @CsvSource({
        "a.b, a.b, true",
        "a.b, a.c, false",
        "a.b, a.b.c, false",
        "a.*, a.b.c, true",
        "a.*, a, false",
        "a.*, *.b, true",
        "*.b, *.c, false",
        "a.*.c, a.b, false",
        "a.*.c, *, true",
        "a.*.c, *.b.*, true",
        "a.b.*, a.*.c, true",
    })
    void overlapsWithWhatMeansTheSameAddress(String one, String other, boolean overlap) {
        assertThat(new AddressPattern(one).overlaps(new AddressPattern(other))).isEqualTo(overlap);
    }

    @Test
    void overlapsExactlyWhenThereIsAnAddressThatBothMatch() {
        List<Address> all = new ArrayList<>();
        for (int length = 1; length <= 5; length++) {
            for (int number = 0; number < 1 << length; number++) {
                int bits = number;
                all.add(new Address(IntStream.range(0, length)
                        .mapToObj(at -> (bits >> at & 1) == 0 ? "a" : "b")
                        .collect(Collectors.joining("."))));
            }
        }
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            AddressPattern one = new AddressPattern(String.join(".", segments(random, "a", "b", "*")));
            AddressPattern other = new AddressPattern(String.join(".", segments(random, "a", "b", "*")));

            assertThat(one.overlaps(other))
                    .as("%s and %s", one, other)
                    .isEqualTo(all.stream().anyMatch(address -> one.matches(address) && other.matches(address)))
                    .isEqualTo(other.overlaps(one));
        }
    }

    @Test
    void anAddressIsThePatternOfItselfAlone() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Address one = new Address(String.join(".", segments(random, "a", "b", "ab")));
            Address other = new Address(String.join(".", segments(random, "a", "b", "ab")));

            assertThat(new AddressPattern(one.text()).matches(other)).isEqualTo(one.equals(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.", "a**", "**", "a.b*", "*a", "a.#", "+", "a.>", "a.{b}", "[ab]", "?"})
    void takesNoOtherWildcard(String text) {
        assertThatExceptionOfType(BadAddressException.class).isThrownBy(() -> new AddressPattern(text));
    }

    @Test
    void knowsWhetherItHasAWildcard() {
        assertThat(new AddressPattern("a.*.b").hasWildcard()).isTrue();
        assertThat(new AddressPattern("a.b").hasWildcard()).isFalse();
    }

    private static List<String> segments(Random random, String... words) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> words[random.nextInt(words.length)])
                .collect(Collectors.toList());
    }

    /** The definition, word by word: inside, a wildcard is one segment; at the end, one or more. */
    private static boolean referenceMatches(List<String> pattern, List<String> address) {
        if (pattern.isEmpty() || address.isEmpty()) {
            return pattern.isEmpty() && address.isEmpty();
        }
        String first = pattern.get(0);
        if (first.equals("*") && pattern.size() == 1) {
            return true;
        }
        return (first.equals("*") || first.equals(address.get(0)))
                && referenceMatches(pattern.subList(1, pattern.size()), address.subList(1, address.size()));
    }
}
