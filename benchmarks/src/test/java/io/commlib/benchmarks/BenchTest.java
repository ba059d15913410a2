package io.commlib.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The command line, as far as it can be tested without measuring for long. */
final class BenchTest {

    private final CommandLine command = Bench.commandLine();
    private final StringWriter errors = new StringWriter();

    BenchTest() {
        command.setErr(new PrintWriter(errors));
    }

    @Test
    void aShapeThatCannotBeReadIsToldWithHowItIsWritten() {
        int exit = command.execute("pubsub", "--shape", "1:1,1-100");

        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("--shape", "each from 1 to 999, such as 1:100");
    }
}
