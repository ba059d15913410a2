package io.commlib.benchmarks.generator;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.ChildJvm;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The generator, each run in a process of its own and into folders that were never there, since deleting many files makes
 * file systems slow for those that come next; all are deleted at the end.
 */
public final class GeneratorSuite implements Suite {

    private static final List<String> JARS =
            List.of("commlib-codegen-", "commlib-idl-", "snakeyaml-engine-", "jspecify-");

    /** Of a run, and what each message adds to it, roughly. */
    private static final Duration START = Duration.ofMillis(600);

    private static final Duration MESSAGE = Duration.ofNanos(700_000);

    private final Effort effort;
    private final Report report;
    private final ChildJvm jvm = new ChildJvm(JARS, Map.of());

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     */
    public GeneratorSuite(Effort effort, Report report) {
        this.effort = effort.cold();
        this.report = report;
    }

    @Override
    public Duration expected(Set<Broker> brokers) {
        int messages = sizes().stream().mapToInt(Integer::intValue).sum();
        return START.multipliedBy(sizes().size() + 1)
                .plus(MESSAGE.multipliedBy(messages))
                .multipliedBy(effort.rounds());
    }

    @Override
    public void run(Set<Broker> brokers) throws IOException {
        Path folder = Files.createTempDirectory("commlib-generator");
        try {
            List<Entry> entries = new ArrayList<>();
            for (int messages : sizes()) {
                Path source = Interfaces.write(folder.resolve("source" + messages), messages);
                entries.add(
                        new Entry(messages + " messages", messages == 1000, time -> fresh(folder, source, messages)));
                if (messages == 1000) {
                    entries.add(unchanged(Files.createTempDirectory(folder, "unchanged"), source, messages));
                }
            }
            report.add(
                    "generator", Setting.of("ratio to", "the rate with 1000 messages"), Contest.run(entries, effort));
        } finally {
            delete(folder);
        }
    }

    private List<Integer> sizes() {
        return effort.quick() ? List.of(1000) : List.of(100, 300, 1000, 3000, 10_000);
    }

    private Figures fresh(Path folder, Path source, int messages) throws IOException, InterruptedException {
        return run(Files.createTempDirectory(folder, "output"), source, messages, "GENERATED");
    }

    /** All but the first run, which is not measured, have nothing to do. */
    private Entry unchanged(Path output, Path source, int messages) {
        return new Entry(messages + " messages, no change", false, time -> {
            if (Files.notExists(output.resolve("java"))) {
                var unused = run(output, source, messages, "GENERATED");
            }
            return run(output, source, messages, "UP_TO_DATE");
        });
    }

    private Figures run(Path output, Path source, int messages, String outcome)
            throws IOException, InterruptedException {
        Map<String, Double> told =
                new LinkedHashMap<>(jvm.run(ColdRun.class, "ms of the process", source, output.resolve("java"), outcome)
                        .values());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("messages/s", messages / told.getOrDefault("ms of the process", Double.NaN) * 1e3);
        values.putAll(told);
        return new Figures(values);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
