package io.commlib.benchmarks.pubsub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PubSubSuiteTest {

    private static final Effort SHORT = new Effort(false, 1, Duration.ZERO, Duration.ofMillis(20));

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void measuresInTheShapesThatAreAskedForAndInNoOthers() {
        PubSubSuite suite = suite(SHORT, new Shape(2, 3), new Shape(1, 4));

        suite.run(Set.of(Broker.NONE));

        assertThat(printed.toString(UTF_8).lines().filter(line -> line.startsWith("#")))
                .hasSize(2)
                .anyMatch(title -> title.contains("2 to 3"))
                .anyMatch(title -> title.contains("1 to 4"));
    }

    @Test
    void withoutAnyItMeasuresInThoseThatTellMost() {
        assertThat(suite(SHORT).expected(Set.of(Broker.REDIS)))
                .isGreaterThan(suite(SHORT, Shape.parse("1:100")).expected(Set.of(Broker.REDIS)));
    }

    private PubSubSuite suite(Effort effort, Shape... shapes) {
        return new PubSubSuite(effort, new Report(new PrintStream(printed, true, UTF_8)), List.of(shapes));
    }
}
