package io.commlib.benchmarks.codec;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Records to bytes and back, each trial in a JVM of its own that JMH starts. */
public final class CodecSuite implements Suite {

    /** Of a JVM, with JMH. */
    private static final Duration START = Duration.ofMillis(900);

    private static final int SHORTER = 3;

    /** Of so short trials. */
    private static final int MORE_ROUNDS = 2;

    private final Effort effort;
    private final Report report;

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     */
    public CodecSuite(Effort effort, Report report) {
        this.effort = effort.moreRounds(MORE_ROUNDS);
        this.report = report;
    }

    @Override
    public Duration expected(Set<Broker> brokers) {
        Duration trial = START.plus(warmUp()).plus(effort.trial());
        return trial.multipliedBy(
                (long) records().size() * operations().size() * libraries().size() * effort.rounds());
    }

    @Override
    public void run(Set<Broker> brokers) {
        for (String record : records()) {
            for (String operation : operations()) {
                run(record, operation);
            }
        }
    }

    private List<String> records() {
        return effort.quick() ? List.of("path") : List.of("reading", "path");
    }

    private List<String> operations() {
        return effort.quick() ? List.of("writeAndRead") : List.of("write", "read");
    }

    private List<Library> libraries() {
        return Stream.of(Library.values())
                .filter(library -> !effort.quick() || library == Library.COMMLIB_JSON || baseline(library))
                .toList();
    }

    /** What a JVM of its own needs that does nothing else. */
    private Duration warmUp() {
        return effort.quick() ? effort.warmUp() : effort.warmUp().dividedBy(SHORTER);
    }

    private void run(String record, String operation) {
        List<Entry> entries = libraries().stream()
                .map(library -> new Entry(
                        library.toString(), baseline(library), time -> measure(library, record, operation, time)))
                .toList();
        report.add("codec", Setting.of("record", record, "operation", operation), Contest.run(entries, effort.cold()));
    }

    private static boolean baseline(Library library) {
        return library == Library.JACKSON;
    }

    private Figures measure(Library library, String record, String operation, Duration time)
            throws RunnerException, IOException {
        TimeValue warmUp = TimeValue.nanoseconds(Math.max(1, warmUp().toNanos()));
        RunResult run = new Runner(new OptionsBuilder()
                        .include(CodecBenchmark.class.getName() + "\\." + operation + "$")
                        .param("library", library.name())
                        .param("record", record)
                        .forks(1)
                        .jvmArgs("-Xmx512m")
                        .warmupIterations(1)
                        .warmupTime(warmUp)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.nanoseconds(time.toNanos()))
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .runSingle();
        int bytes = CodecBenchmark.codec(library, record).write().length;
        double perSecond = run.getPrimaryResult().getScore();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("records/s", perSecond);
        values.put("MB/s", perSecond * bytes / 1e6);
        values.put("bytes", (double) bytes);
        values.put("garbage B/record", garbage(run));
        return new Figures(values);
    }

    private static double garbage(RunResult run) {
        return run.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
