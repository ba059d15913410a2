package io.commlib.runtime.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** A broker as child processes of this JVM, on a free port and in a temporary folder. */
final class ProcessBroker implements PrivateBroker {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final String uri;
    private final Path folder;
    private final List<Launch> launches;
    private final List<Process> running = new ArrayList<>();

    ProcessBroker(BrokerKind kind) {
        int port = Ports.free();
        uri = kind.uri("127.0.0.1", port);
        folder = temporaryFolder();
        launches = kind.launches(port, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        restart();
    }

    /** Whether this machine has the program of such a broker. */
    static boolean canRun(BrokerKind kind) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, kind.program())));
    }

    @Override
    public String uri() {
        return uri;
    }

    @Override
    public synchronized void restart() {
        launches.forEach(this::start);
    }

    @Override
    public synchronized void kill() {
        running.forEach(ProcessBroker::killTree);
        running.clear();
    }

    @Override
    public synchronized void close() {
        kill();
        delete(folder);
    }

    /** Runs another program of the broker's with its variables, and gives the code that it ends with. */
    int run(List<String> command) {
        Launch last = launches.get(launches.size() - 1);
        Process program = new Launch(last.port(), last.environment(), command).start(output());
        try {
            if (!program.waitFor(STARTUP.toSeconds(), TimeUnit.SECONDS)) {
                killTree(program);
            }
            return program.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the programs have printed. */
    String log() {
        return read(output());
    }

    private Path output() {
        return folder.resolve("output.log");
    }

    private void start(Launch launch) {
        Process process = launch.start(output());
        running.add(process);
        try {
            await().atMost(STARTUP)
                    .pollInterval(Duration.ofMillis(20))
                    .failFast(() -> !process.isAlive())
                    .until(() -> Ports.accepts(launch.port()));
        } catch (ConditionTimeoutException | TerminalFailureException e) {
            kill();
            throw new IllegalStateException(launch.command() + " did not start: " + log(), e);
        }
    }

    private static void killTree(Process process) {
        List<ProcessHandle> tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        // onExit() would wait for a thread of the common pool, which the test that kills may have filled
        await().atMost(STARTUP).until(() -> tree.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("commlib-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
