package io.commlib.benchmarks.footprint;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.ChildJvm;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import io.commlib.benchmarks.rpc.FirstCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a node takes of a process of its own, how soon a process gets its first answer, and how large the jars are. */
public final class FootprintSuite implements Suite {

    private static final List<Broker> OURS = List.of(Broker.NONE, Broker.REDIS, Broker.RABBITMQ, Broker.MOSQUITTO);

    /** That starts, measures and ends. */
    private static final Duration PROCESS = Duration.ofMillis(1800);

    private static final Duration FIRST_CALL = Duration.ofMillis(1000);

    private final Effort effort;
    private final Report report;

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     */
    public FootprintSuite(Effort effort, Report report) {
        this.effort = effort.cold();
        this.report = report;
    }

    @Override
    public Duration expected(Set<Broker> brokers) {
        Duration idle = PROCESS.multipliedBy(
                        (long) idle(brokers).size() * endpoints().size())
                .multipliedBy(idleEffort().rounds());
        Duration firstCalls = FIRST_CALL.multipliedBy(2L * measured(brokers).size() * effort.rounds());
        return idle.plus(firstCalls);
    }

    @Override
    public void run(Set<Broker> brokers) {
        idle(brokers).forEach(this::idle);
        measured(brokers).forEach(this::firstCall);
        jars();
    }

    /** With {@code --quick} Redis and none of the brokers only. */
    private List<Broker> measured(Set<Broker> brokers) {
        return OURS.stream()
                .filter(brokers::contains)
                .filter(broker -> !effort.quick() || broker == Broker.REDIS || broker == Broker.NONE)
                .toList();
    }

    private List<Broker> idle(Set<Broker> brokers) {
        return measured(brokers).stream()
                .filter(broker -> !effort.quick() || broker == Broker.REDIS)
                .toList();
    }

    private List<Integer> endpoints() {
        return effort.quick() ? List.of(1, 1000) : List.of(1, 100, 1000);
    }

    private Effort idleEffort() {
        return effort.quick() ? new Effort(true, 1, effort.warmUp(), effort.trial()) : effort;
    }

    /** The ratio is that of threads to those of a node with one endpoint. */
    private void idle(Broker broker) {
        ChildJvm jvm = new ChildJvm(Jars.program(), Map.of());
        List<Entry> entries = endpoints().stream()
                .map(endpoints -> new Entry(
                        endpoints == 1 ? "1 endpoint" : endpoints + " endpoints",
                        endpoints == 1,
                        time -> threadsFirst(jvm.run(IdleNode.class, "start ms", broker.uri(), endpoints))))
                .toList();
        report.add("footprint: an idle node", Setting.of("broker", broker), Contest.run(entries, idleEffort()));
    }

    private static Figures threadsFirst(Figures figures) {
        Map<String, Double> values = new LinkedHashMap<>(figures.values());
        Double start = values.remove("start ms");
        values.put("start ms", start == null ? Double.NaN : start);
        return new Figures(values);
    }

    /** The ratio is that of times: less is better. */
    private void firstCall(Broker broker) {
        List<Entry> entries = new ArrayList<>();
        entries.add(firstCall(broker, "commlib"));
        if (broker != Broker.NONE) {
            entries.add(firstCall(broker, FirstCall.RAW));
        }
        report.add("footprint: first answered call", Setting.of("broker", broker), Contest.run(entries, effort));
    }

    private static Entry firstCall(Broker broker, String who) {
        return new Entry(
                who,
                who.equals(FirstCall.RAW),
                time -> new ChildJvm(Jars.program(), broker.environment())
                        .run(FirstCall.class, "ms from the start of the process", broker.name(), who));
    }

    private void jars() {
        List<Entry> entries = OURS.stream()
                .map(broker -> new Entry("commlib over " + broker, false, time -> sizes(broker)))
                .toList();
        report.add(
                "footprint: jars",
                Setting.of(),
                Contest.run(entries, new Effort(true, 1, effort.warmUp(), effort.trial())));
    }

    private static Figures sizes(Broker broker) throws IOException {
        double own = kilobytes(Jars.RUNTIME);
        double required = kilobytes(Jars.REQUIRED);
        double client = kilobytes(Jars.client(broker));
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("commlib-runtime kB", own);
        values.put("required kB", required);
        values.put("broker's client kB", client);
        values.put("all kB", own + required + client);
        return new Figures(values);
    }

    private static double kilobytes(List<String> jars) throws IOException {
        double bytes = 0;
        for (Path jar : jars.isEmpty() ? List.<Path>of() : ChildJvm.classPath(jars)) {
            bytes += Files.isRegularFile(jar) ? Files.size(jar) : 0;
        }
        return bytes / 1e3;
    }
}
