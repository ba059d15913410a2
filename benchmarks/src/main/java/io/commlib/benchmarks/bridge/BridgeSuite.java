package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import io.commlib.benchmarks.rpc.RpcLoad;
import io.commlib.benchmarks.rpc.RpcSession;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Calls and messages over bridges, from each broker to each other. */
public final class BridgeSuite implements Suite {

    private static final Set<Broker> BROKERS = EnumSet.of(Broker.REDIS, Broker.RABBITMQ, Broker.MOSQUITTO);

    private static final String TEXT = "a small message";

    /** In flight; contenders warm up with it for the rest, too. */
    private static final int MANY = 64;

    /** How many contenders calls have, how many deliveries messages, and how long one trial of these is in trials of the others. */
    private static final int CALLS = 2;

    private static final int DELIVERIES = 2;
    private static final int TRAFFIC_TRIALS = 3;

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

    @Override
    public Duration expected(Set<Broker> brokers) {
        int present = (int) BROKERS.stream().filter(brokers::contains).count();
        Duration pair = effort.expected(CALLS).plus(effort.again().expected(CALLS + DELIVERIES * TRAFFIC_TRIALS));
        return pair.multipliedBy((long) present * (present - 1));
    }

    @Override
    public void run(Set<Broker> brokers) {
        for (Broker from : BROKERS) {
            for (Broker to : BROKERS) {
                if (from != to && brokers.contains(from) && brokers.contains(to)) {
                    try {
                        run(from, to);
                    } catch (Exception e) {
                        report.failed("the bridge from " + from + " to " + to, e);
                    }
                }
            }
        }
    }

    private void run(Broker from, Broker to) throws Exception {
        try (Crossing crossing = new Crossing(from, to)) {
            for (int inFlight : List.of(MANY, 1)) {
                report.add(
                        "bridge",
                        Setting.of("calls from", from, "to", to, "inFlight", inFlight),
                        Contest.run(calls(crossing, inFlight), inFlight == MANY ? effort : effort.again()));
            }
            for (Delivery delivery : List.of(Delivery.AT_MOST_ONCE, Delivery.AT_LEAST_ONCE)) {
                try (CrossingTraffic traffic = new CrossingTraffic(crossing, delivery)) {
                    report.add(
                            "bridge",
                            Setting.of("messages from", from, "to", to, "delivery", delivery),
                            Contest.run(
                                    List.of(new Entry("bridge", false, time -> traffic.run(TEXT, time))),
                                    effort.again()));
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
