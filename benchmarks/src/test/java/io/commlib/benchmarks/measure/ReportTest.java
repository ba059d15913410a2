package io.commlib.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, UTF_8));

    @Test
    void aContestIsPrintedAtOnceAsATableAndALineOfJsonForEachContender() {
        report.add(
                "rpc",
                Setting.of("inFlight", 64),
                List.of(new Result("commlib", Map.of("calls/s", new Spread(5, 4, 6)), Map.of(), null)));

        assertThat(printed.toString(UTF_8))
                .contains("### rpc · inFlight 64", "| commlib   |", "5 (4–6)")
                .contains("{\"suite\":\"rpc\",\"inFlight\":\"64\",\"contender\":\"commlib\",\"figures\":{\"calls/s\":");
        assertThat(report.failures()).isZero();
    }

    @Test
    void aContenderThatFailedIsInTheTableAndInJsonAndCounted() {
        report.add(
                "rpc",
                Setting.of(),
                List.of(
                        new Result("broken", Map.of(), Map.of(), "no answer"),
                        new Result("raw", Map.of("calls/s", new Spread(5, 4, 6)), Map.of(), null)));

        assertThat(printed.toString(UTF_8))
                .contains("| broken    | failed |", "broken failed: no answer", "\"failure\":\"no answer\"", "5 (4–6)");
        assertThat(report.failures()).isEqualTo(1);
    }

    @Test
    void whatCannotBeClosedIsToldAndCountedAndEndsNothing() {
        report.close("commlib", () -> {
            throw new IOException("stuck");
        });

        assertThat(printed.toString(UTF_8)).contains("closing commlib failed", "stuck");
        assertThat(report.failures()).isEqualTo(1);
    }
}
