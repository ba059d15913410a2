package io.commlib.runtime.transport.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.address.AddressPattern;
import io.commlib.runtime.transport.amqp.AmqpNotation;
import io.commlib.runtime.transport.mqtt.MqttNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of addresses in this module's {@code README.md} says what the code does. */
class AddressPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A line of the table: what is between backticks, by column. */
    private record Row(List<List<String>> columns) {

        static Row of(String line) {
            return new Row(Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(column -> CODE.matcher(column)
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .toList())
                    .toList());
        }

        AddressPattern pattern() {
            return new AddressPattern(columns.get(0).get(0));
        }
    }

    static List<Row> rows() {
        try {
            String page = Files.readString(Path.of("README.md"));
            String section = page.substring(page.indexOf("## Addresses"));
            return section.substring(0, section.indexOf("\n## "))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTableHasEveryPlaceOfAWildcard() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPatternTakesWhatThePageSays(Row row) {
        assertThat(row.columns.get(1))
                .isNotEmpty()
                .allMatch(address -> row.pattern().matches(new Address(address)));
        assertThat(row.columns.get(2)).noneMatch(address -> row.pattern().matches(new Address(address)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPatternIsWrittenForEachBrokerAsThePageSays(Row row) {
        AddressPattern pattern = row.pattern();

        assertThat(row.columns.get(3))
                .containsExactly((pattern.hasWildcard() ? "PSUBSCRIBE " : "SUBSCRIBE ") + pattern.text());
        assertThat(row.columns.get(4)).containsExactly(AmqpNotation.bindingKey(pattern));
        assertThat(row.columns.get(5)).containsExactly(MqttNotation.filter(pattern));
    }
}
