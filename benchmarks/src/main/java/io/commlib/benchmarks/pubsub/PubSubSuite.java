package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Opened;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import io.commlib.runtime.transport.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Messages from so many publishers to so many subscribers, on each broker, with each guarantee that it has. */
public final class PubSubSuite {

    private static final String TEXT = "a small message";

    /** What all clients have; exactly once is known to MQTT only. */
    static final List<Delivery> DELIVERIES = List.of(Delivery.AT_MOST_ONCE, Delivery.AT_LEAST_ONCE);

    private final Effort effort;
    private final Report report;

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     */
    public PubSubSuite(Effort effort, Report report) {
        this.effort = effort;
        this.report = report;
    }

    static List<PubSubContender> contenders() {
        return List.of(
                new Commlib(Broker.REDIS),
                new RawLettuce(),
                new Redisson(),
                new SpringRedis(false),
                new SpringRedis(true),
                new Commlib(Broker.RABBITMQ),
                new RawAmqp(true),
                new RawAmqp(false),
                new SpringAmqp(),
                new Commlib(Broker.MOSQUITTO),
                new RawHiveMq(),
                new Paho(),
                new Commlib(Broker.NONE),
                new NatsSubjects());
    }

    /**
     * Measures.
     *
     * @param brokers on which
     * @throws Exception when something other than a contender fails
     */
    public void run(Set<Broker> brokers) throws Exception {
        for (Broker broker : brokers) {
            for (Delivery delivery : DELIVERIES) {
                List<PubSubContender> here = contenders().stream()
                        .filter(contender -> contender.broker() == broker && contender.offers(delivery))
                        .filter(contender -> !effort.quick() || contender.baseline() || contender instanceof Commlib)
                        .toList();
                if (!here.isEmpty() && (!effort.quick() || here.stream().anyMatch(PubSubContender::baseline))) {
                    run(broker, delivery, here);
                }
            }
        }
    }

    private void run(Broker broker, Delivery delivery, List<PubSubContender> contenders) throws Exception {
        for (Shape shape : shapes()) {
            List<Opened<Traffic>> opened = new ArrayList<>();
            List<Entry> entries = new ArrayList<>();
            for (PubSubContender contender : contenders) {
                Opened<Traffic> traffic = new Opened<>(() -> new Traffic(contender, shape, delivery));
                opened.add(traffic);
                entries.add(new Entry(
                        contender.name(),
                        contender.baseline(),
                        time -> traffic.get().run(TEXT, time)));
            }
            try {
                report.add(
                        "pubsub",
                        Setting.of("broker", broker, "delivery", delivery, "publishers to subscribers", shape),
                        Contest.run(entries, effort));
            } finally {
                for (Opened<Traffic> traffic : opened) {
                    traffic.close();
                }
            }
        }
    }

    private List<Shape> shapes() {
        return effort.quick()
                ? List.of(new Shape(1, 1))
                : List.of(new Shape(1, 1), new Shape(1, 100), new Shape(100, 1));
    }
}
