package io.commlib.benchmarks;

import io.commlib.benchmarks.bridge.BridgeSuite;
import io.commlib.benchmarks.codec.CodecSuite;
import io.commlib.benchmarks.footprint.FootprintSuite;
import io.commlib.benchmarks.generator.GeneratorSuite;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.pubsub.PubSubSuite;
import io.commlib.benchmarks.pubsub.Shape;
import io.commlib.benchmarks.rpc.RpcSuite;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Measures commlib beside the raw clients and what users would pick instead. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures commlib beside the raw clients of the brokers, and what users would pick instead.",
            "Starts the brokers that it needs, as the tests do, unless COMMLIB_REDIS_URI, COMMLIB_AMQP_URI, "
                    + "COMMLIB_MQTT_URI or NATS_URI name one. Prints a table for each setting, and a line of JSON for "
                    + "each result. A ratio compares the first number of the row with that of the raw client in the same rounds."
        })
public final class Bench implements Callable<Integer> {

    /** What can be measured. */
    enum Part {
        RPC(true, 20),
        PUBSUB(true, 20),
        BRIDGE(false, 6),
        CODEC(false, 6),
        FOOTPRINT(false, 0),
        GENERATOR(false, 0);

        private final boolean eachBrokerByItself;
        private final double warmUpSeconds;

        Part(boolean eachBrokerByItself, double warmUpSeconds) {
            this.eachBrokerByItself = eachBrokerByItself;
            this.warmUpSeconds = warmUpSeconds;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final double SECONDS = 1;
    private static final double QUICK_SECONDS = 0.3;
    private static final double QUICK_WARM_UP_SECONDS = 0.8;

    @Parameters(
            paramLabel = "SUITE",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all by default, with --quick all but bridge.")
    private @Nullable Set<Part> parts;

    @Option(
            names = "--quick",
            description = "Ours and the raw clients alone, in the settings that tell most, within two minutes.")
    private boolean quick;

    @Option(
            names = "--broker",
            split = ",",
            description = "Only on these: redis, rabbitmq, mosquitto, none, nats; all by default.")
    private @Nullable Set<Broker> brokers;

    @Option(
            names = "--shape",
            split = ",",
            description = "Topics only from so many publishers to so many subscribers, such as 1:100; "
                    + "1:1, 1:100 and 100:1 by default, 1:1 with --quick.")
    private List<Shape> shapes = List.of();

    @Option(
            names = "--rounds",
            description =
                    "How often each contender is measured; 5 by default, three times as often with calls of 30 B, 1 and 64 in flight, and twice as often with codecs, unless --quick.")
    private int rounds = 5;

    @Option(names = "--seconds", description = "How long each measurement is; 1 by default, 0.3 with --quick.")
    private @Nullable Double seconds;

    @Option(
            names = "--warm-up",
            description =
                    "Seconds that each contender runs before its first setting, unmeasured; 20 by default for rpc and "
                            + "pubsub, 6 for bridge and codec, 0.8 with --quick. Before each further setting 1.5, or as many if they are fewer.")
    private @Nullable Double warmUp;

    @Option(names = Fork.OPTION, hidden = true)
    private boolean forked;

    private Bench() {}

    /**
     * Runs the command, and ends the JVM.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Shape.class, Bench::shape);
    }

    private static Shape shape(String text) {
        try {
            return Shape.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(System.out);
        Set<Broker> on = EnumSet.copyOf(brokers == null ? EnumSet.allOf(Broker.class) : brokers);
        if (forked) {
            Fork.endWithTheFirst();
            parts().forEach(part -> run(part, suite(part, report), on, report));
        } else {
            run(on, report);
        }
        return report.failures() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void run(Set<Broker> on, Report report) {
        report.note(Machine.describe());
        if (on.removeIf(broker -> !broker.available())) {
            report.note(
                    "NATS is left out: there is no nats-server on the PATH (apt-get install nats-server), and NATS_URI names none.");
        }
        Map<Part, Suite> chosen = new EnumMap<>(Part.class);
        parts().forEach(part -> chosen.put(part, suite(part, report)));
        report.note("This takes about " + minutes(expected(on)) + ". What has been measured is printed at once.");
        chosen.forEach((part, suite) -> {
            if (part.eachBrokerByItself && !quick) {
                on.stream()
                        .filter(broker -> !suite.expected(EnumSet.of(broker)).isZero())
                        .forEach(broker -> fork(part, broker, report));
            } else {
                run(part, suite, on, report);
            }
        });
        report.note("Done in " + ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s"
                + (report.failures() == 0 ? "." : "; failed: " + report.failures() + ", see above."));
    }

    private void fork(Part part, Broker broker, Report report) {
        Effort effort = effort(part);
        List<String> options = new ArrayList<>(List.of(
                "--rounds", String.valueOf(rounds),
                "--seconds", String.valueOf(effort.trial().toNanos() / 1e9),
                "--warm-up", String.valueOf(effort.warmUp().toNanos() / 1e9)));
        shapes.forEach(shape -> options.addAll(List.of("--shape", shape.notation())));
        try {
            Fork.run(part.toString(), broker, options);
        } catch (Exception e) {
            report.failed(part + " over " + broker, e);
        }
    }

    private Set<Part> parts() {
        return parts == null ? usual() : parts;
    }

    /** How long what is asked for takes on these, without the start of brokers. */
    Duration expected(Set<Broker> on) {
        Report none = new Report(System.out);
        return parts().stream().map(part -> suite(part, none).expected(on)).reduce(Duration.ZERO, Duration::plus);
    }

    private static String minutes(Duration all) {
        long minutes = Math.max(1, Math.round(all.toSeconds() / 60.0));
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    /** Whatever fails, the others are run. */
    private static void run(Part part, Suite suite, Set<Broker> on, Report report) {
        try {
            suite.run(on);
        } catch (Exception e) {
            report.failed(part.toString(), e);
        }
    }

    private Set<Part> usual() {
        return quick ? EnumSet.complementOf(EnumSet.of(Part.BRIDGE)) : EnumSet.allOf(Part.class);
    }

    private Suite suite(Part part, Report report) {
        Effort effort = effort(part);
        return switch (part) {
            case RPC -> new RpcSuite(effort, report);
            case PUBSUB -> new PubSubSuite(effort, report, shapes);
            case BRIDGE -> new BridgeSuite(effort, report);
            case CODEC -> new CodecSuite(effort, report);
            case FOOTPRINT -> new FootprintSuite(effort, report);
            case GENERATOR -> new GeneratorSuite(effort, report);
        };
    }

    /** How much is measured of it. */
    Effort effort(Part part) {
        return new Effort(
                quick,
                rounds,
                seconds(warmUp, quick ? QUICK_WARM_UP_SECONDS : part.warmUpSeconds),
                seconds(seconds, quick ? QUICK_SECONDS : SECONDS));
    }

    private static Duration seconds(@Nullable Double given, double otherwise) {
        return Duration.ofNanos(Math.round((given == null ? otherwise : given) * 1e9));
    }
}
