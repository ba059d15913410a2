package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import io.commlib.benchmarks.rpc.RpcLoad;
import io.commlib.benchmarks.rpc.RpcSession;
import io.commlib.runtime.transport.Delivery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Calls and messages over bridges, from each broker to each other. */
public final class BridgeSuite {

    private static final Set<Broker> BROKERS = EnumSet.of(Broker.REDIS, Broker.RABBITMQ, Broker.MOSQUITTO);

    private static final String TEXT = "a small message";

    private final Effort effort;
    private final Report report;

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     */
    public BridgeSuite(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    /**
     * Measures.
     *
     * @param brokers between which
     * @throws Exception when something fails
     */
    public void run(Set<Broker> brokers) throws Exception {
        for (Broker from : BROKERS) {
            for (Broker to : BROKERS) {
                if (from != to && brokers.contains(from) && brokers.contains(to)) {
                    run(from, to);
                }
            }
        }
    }

    private void run(Broker from, Broker to) throws Exception {
        try (Crossing crossing = new Crossing(from, to)) {
            for (int inFlight : List.of(64, 1)) {
                report.add(
                        "bridge",
                        Setting.of("calls from", from, "to", to, "inFlight", inFlight),
                        Contest.run(calls(crossing, inFlight), effort));
            }
            for (Delivery delivery : List.of(Delivery.AT_MOST_ONCE, Delivery.AT_LEAST_ONCE)) {
                try (CrossingTraffic traffic = new CrossingTraffic(crossing, delivery)) {
                    report.add(
                            "bridge",
                            Setting.of("messages from", from, "to", to, "delivery", delivery),
                            Contest.run(List.of(new Entry("bridge", false, time -> traffic.run(TEXT, time))), effort));
                }
            }
        }
    }

    private static List<Entry> calls(Crossing crossing, int inFlight) {
        return List.of(
                entry("bridge", false, crossing.bridgedCalls(), inFlight),
                entry("both round trips", true, crossing.callsInTurn(), inFlight));
    }

    private static Entry entry(String name, boolean baseline, RpcSession session, int inFlight) {
        return new Entry(name, baseline, time -> RpcLoad.run(session, TEXT.length(), inFlight, time));
    }
}
