package io.commlib.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

/** Each test runs the command in a JVM of its own, which starts others. */
@Timeout(60)
final class ForkTest {

    /** No broker, the least that can be measured. */
    private static final List<String> SHORT =
            List.of("--broker", "none", "--rounds", "1", "--seconds", "0.01", "--warm-up", "0");

    private static final List<String> ENDLESS =
            List.of("--broker", "none", "--rounds", "7", "--seconds", "3600", "--warm-up", "0.5", "--shape", "1:2");

    private static final int KILLED = 128 + 9;

    private static final String HEAP = "-Xmx321m";

    private static final Map<String, String> KINDS = Map.of(
            "This takes",
            "This takes",
            "### rpc",
            "### rpc",
            "{\"suite\":\"rpc\"",
            "json rpc",
            "### pubsub",
            "### pubsub",
            "{\"suite\":\"pubsub\"",
            "json pubsub",
            "Done",
            "Done");

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path printed;

    @BeforeEach
    void setUp() {
        printed = folder.resolve("printed");
    }

    @AfterEach
    void tearDown() {
        started.forEach(bench -> {
            bench.descendants().forEach(ProcessHandle::destroyForcibly);
            bench.destroyForcibly();
        });
    }

    @Test
    void whatTheOtherJvmsPrintComesInTheOrderOfSuitesBetweenTheWordsOfTheFirst() throws Exception {
        Process bench = bench(Map.of(), SHORT, List.of("--shape", "1:2,2:1", "rpc", "pubsub"));

        assertThat(bench.waitFor()).isZero();
        assertThat(outline())
                .startsWith("This takes", "### rpc", "json rpc")
                .endsWith("### pubsub", "json pubsub", "### pubsub", "json pubsub", "Done")
                .containsOnlyOnce("This takes", "Done");
        assertThat(Files.readString(printed))
                .containsSubsequence("publishers to subscribers 1 to 2", "publishers to subscribers 2 to 1");
    }

    @Test
    void theOtherJvmHasTheOptionsOfThisOneAndOfTheCommand() throws Exception {
        Process bench = bench(Map.of(), ENDLESS, List.of("pubsub"));

        assertThat(forked(bench, "pubsub").info().arguments().orElseThrow())
                .contains(HEAP)
                .containsSequence("--broker", "NONE")
                .containsSequence("--rounds", "7")
                .containsSequence("--seconds", "3600.0")
                .containsSequence("--warm-up", "0.5")
                .containsSequence("--shape", "1:2");
    }

    @Test
    void whatFailsInAnotherJvmIsToldAndCounted() throws Exception {
        Process bench = bench(
                Map.of("COMMLIB_MQTT_URI", "mqtt://127.0.0.1:1"),
                List.of("--broker", "mosquitto", "--rounds", "1", "--seconds", "0.01", "--warm-up", "0"),
                List.of("--shape", "1:2", "pubsub"));

        assertThat(bench.waitFor()).isEqualTo(ExitCode.SOFTWARE);
        assertThat(Files.readString(printed))
                .containsSubsequence(
                        "commlib failed: ",
                        "nothing listens at",
                        "pubsub over Mosquitto failed: java.lang.IllegalStateException: see above",
                        "failed: 1, see above");
    }

    @Test
    void oneThatIsKilledIsToldAndTheNextIsRun() throws Exception {
        Process bench = bench(Map.of(), ENDLESS, List.of("rpc", "pubsub"));

        forked(bench, "rpc").destroyForcibly();
        forked(bench, "pubsub").destroyForcibly();

        assertThat(bench.waitFor()).isEqualTo(ExitCode.SOFTWARE);
        String killed =
                " over no broker failed: java.lang.IllegalStateException: its JVM ended with exit code " + KILLED;
        assertThat(Files.readString(printed)).containsSubsequence("rpc" + killed, "pubsub" + killed, "failed: 2");
    }

    @Test
    void theOtherJvmEndsWithTheFirstThatIsAskedToEndRightAfterItsStart() throws Exception {
        Process bench = bench(Map.of(), ENDLESS, List.of("pubsub"));
        ProcessHandle forked = forked(bench, "pubsub");

        bench.destroy();

        awaitEndOf(forked);
    }

    @Test
    void theOtherJvmEndsWithTheFirstThatIsKilled() throws Exception {
        Process bench = bench(Map.of(), ENDLESS, List.of("pubsub"));
        ProcessHandle forked = forked(bench, "pubsub");

        bench.destroyForcibly();

        awaitEndOf(forked);
    }

    /** One that has ended and that its new parent has not asked about still has a number, but no command. */
    private static void awaitEndOf(ProcessHandle process) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> process.info().command().isEmpty());
    }

    private Process bench(Map<String, String> environment, List<String> options, List<String> more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, Bench.class.getName()));
        command.addAll(options);
        command.addAll(more);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        Process bench = builder.start();
        started.add(bench);
        return bench;
    }

    /** The JVM that it starts for the suite, as soon as there is one. */
    private static ProcessHandle forked(Process bench, String suite) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> bench.children()
                                .filter(child -> child.info()
                                        .arguments()
                                        .map(List::of)
                                        .orElse(List.of())
                                        .containsAll(List.of(suite, Fork.OPTION)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What kinds of lines were printed, each once for a run of them. */
    private List<String> outline() throws IOException {
        List<String> outline = new ArrayList<>();
        for (String line : Files.readAllLines(printed)) {
            KINDS.entrySet().stream()
                    .filter(kind -> line.startsWith(kind.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(kind -> outline.isEmpty() || !kind.equals(outline.get(outline.size() - 1)))
                    .forEach(outline::add);
        }
        return outline;
    }
}
