package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.Broker;
import io.commlib.benchmarks.Suite;
import io.commlib.benchmarks.measure.Contest;
import io.commlib.benchmarks.measure.Effort;
import io.commlib.benchmarks.measure.Entry;
import io.commlib.benchmarks.measure.Opened;
import io.commlib.benchmarks.measure.Report;
import io.commlib.benchmarks.measure.Setting;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages from so many publishers to so many subscribers, on each broker, with each guarantee that it has. */
public final class PubSubSuite implements Suite {

    private static final String TEXT = "a small message";

    private static final Shape ONE_TO_ONE = new Shape(1, 1);

    /** What all clients have; exactly once is known to MQTT only. */
    static final List<Delivery> DELIVERIES = List.of(Delivery.AT_MOST_ONCE, Delivery.AT_LEAST_ONCE);

    private final Effort effort;
    private final Report report;
    private final List<Shape> shapes;

    /**
     * Makes one.
     *
     * @param effort how much to measure
     * @param report where results go
     * @param shapes in which shapes; empty for those that the effort is for
     */
    public PubSubSuite(Effort effort, Report report, List<Shape> shapes) {
        this.effort = effort;
        this.report = report;
        this.shapes = shapes.isEmpty() ? usual(effort) : List.copyOf(shapes);
    }

    private static List<Shape> usual(Effort effort) {
        return effort.quick() ? List.of(ONE_TO_ONE) : List.of(ONE_TO_ONE, new Shape(1, 100), new Shape(100, 1));
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

    @Override
    public Duration expected(Set<Broker> brokers) {
        Duration all = Duration.ZERO;
        for (Broker broker : brokers) {
            for (Delivery delivery : DELIVERIES) {
                for (Shape shape : shapes) {
                    all = all.plus(effort(shape)
                            .expected(contenders(broker, delivery, shape).size()));
                }
            }
        }
        return all;
    }

    @Override
    public void run(Set<Broker> brokers) {
        for (Broker broker : brokers) {
            for (Delivery delivery : DELIVERIES) {
                for (Shape shape : shapes) {
                    List<PubSubContender> here = contenders(broker, delivery, shape);
                    if (!here.isEmpty()) {
                        run(broker, delivery, shape, here);
                    }
                }
            }
        }
    }

    private void run(Broker broker, Delivery delivery, Shape shape, List<PubSubContender> contenders) {
        Map<String, Opened<Traffic>> opened = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (PubSubContender contender : contenders) {
            Opened<Traffic> traffic = new Opened<>(() -> new Traffic(contender, shape, delivery));
            opened.put(contender.name(), traffic);
            entries.add(new Entry(
                    contender.name(),
                    contender.baseline(),
                    time -> traffic.get().run(TEXT, time)));
        }
        try {
            report.add(
                    "pubsub",
                    Setting.of("broker", broker, "delivery", delivery, "publishers to subscribers", shape),
                    Contest.run(entries, effort(shape)));
        } finally {
            opened.forEach(report::close);
        }
    }

    /** In the first shape contenders warm up for the others, too. */
    private Effort effort(Shape shape) {
        return shape.equals(shapes.get(0)) ? effort : effort.again();
    }

    /** Everyone one to one, else ours and the raw clients; with {@code --quick} only these, and only where there is one. */
    private List<PubSubContender> contenders(Broker broker, Delivery delivery, Shape shape) {
        boolean everyone = shape.equals(ONE_TO_ONE) && !effort.quick();
        List<PubSubContender> here = contenders().stream()
                .filter(contender -> contender.broker() == broker && contender.offers(delivery))
                .filter(contender -> everyone || contender.baseline() || contender instanceof Commlib)
                .toList();
        return effort.quick() && here.stream().noneMatch(PubSubContender::baseline) ? List.of() : here;
    }
}
