package io.commlib.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.commlib.benchmarks.Bench.Part;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
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

    @Test
    void callsAndTopicsWarmUpForTwentySecondsAndTheOthersForSix() {
        Bench full = parsed();

        assertThat(full.effort(Part.RPC).warmUp()).hasSeconds(20);
        assertThat(full.effort(Part.PUBSUB).warmUp()).hasSeconds(20);
        assertThat(full.effort(Part.BRIDGE).warmUp()).hasSeconds(6);
        assertThat(full.effort(Part.CODEC).warmUp()).hasSeconds(6);
    }

    @Test
    void theWarmUpThatIsAskedForIsThatOfAll() {
        assertThat(Part.values())
                .allSatisfy(part -> assertThat(
                                parsed("--warm-up", "2.5").effort(part).warmUp())
                        .hasMillis(2_500));
    }

    @Test
    void aFullRunTakesAtMost54MinutesAndAQuickOneTwo() {
        Set<Broker> all = EnumSet.allOf(Broker.class);

        assertThat(parsed().expected(all)).isLessThan(Duration.ofMinutes(54));
        assertThat(parsed("--quick").expected(all)).isLessThan(Duration.ofMinutes(2));
    }

    private Bench parsed(String... args) {
        command.parseArgs(args);
        return command.getCommand();
    }
}
