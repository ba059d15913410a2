package io.commlib.gateway;

import io.commlib.gateway.config.ConfigReader;
import io.commlib.gateway.config.Reading;
import io.commlib.gateway.report.LineView;
import io.commlib.gateway.report.TableView;
import io.commlib.gateway.report.View;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line. */
@Command(
        name = "gateway",
        description = "Runs the routes of a file between brokers, HTTP and TCP, and follows the file when it changes.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:with --check, nothing is wrong with the file",
            "1:something is wrong with the file, or its http address is taken",
            "2:something is wrong with the command line",
            "130:ended by Ctrl-C, after what was begun was finished",
            "143:ended by SIGTERM, after what was begun was finished"
        })
public final class Main implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "what to run, such as gateway.yaml")
    private Path file = Path.of("gateway.yaml");

    @Option(names = "--check", description = "only tell what is wrong with the file")
    private boolean check;

    @Option(names = "--plain", description = "write lines, even in a terminal that could show a table")
    private boolean plain;

    private Main() {}

    /**
     * Runs it, and ends the JVM with its exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        // From Java 22 on there is a console without a terminal, unless it is the plain one.
        System.setProperty("jdk.console", "java.base");
        System.exit(run(args));
    }

    /** Runs it, and gives its exit code. */
    static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        FileWatch watch = new FileWatch(file);
        Reading reading = ConfigReader.read(file, System::getenv);
        System.err.print(reading.problems());
        if (check || reading.config() == null) {
            return reading.config() == null ? 1 : 0;
        }
        View view = plain || System.console() == null ? new LineView(System.out) : new TableView(System.out);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            asked.countDown();
            awaitQuietly(ended);
        }));
        try {
            return new Session(file, view).run(reading, watch, asked) ? 0 : 1;
        } finally {
            ended.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"gateway " + (version == null ? "(not from its jar)" : version)};
        }
    }
}
