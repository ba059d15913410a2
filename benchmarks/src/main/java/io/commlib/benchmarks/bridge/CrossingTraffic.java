package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.pubsub.Traffic;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages over a bridge, beside messages over both of its brokers at once, and over each of them alone. */
final class CrossingTraffic implements AutoCloseable {

    private static final int WAYS_OF_BOTH = 2;

    private final Traffic bridged;
    private final Traffic both;
    private final Traffic source;
    private final Traffic target;
    private boolean backwards;

    CrossingTraffic(Crossing crossing, Delivery delivery) throws Exception {
        bridged = traffic(crossing.bridged(delivery), delivery);
        both = traffic(crossing.bothAtOnce(), delivery);
        source = traffic(crossing.sourceAlone(), delivery);
        target = traffic(crossing.targetAlone(), delivery);
    }

    private static Traffic traffic(Flow flow, Delivery delivery) throws Exception {
        return new Traffic(flow, flow.shape(), delivery);
    }

    /**
     * Measures the bridge and both brokers at once for some time, and each of the brokers alone for half of it.
     *
     * @param text of each message
     * @param time how long
     * @return what the bridge carries, by what both brokers carry at once, first
     * @throws Exception when a message cannot be published
     */
    Figures run(String text, Duration time) throws Exception {
        backwards = !backwards;
        return backwards ? runBackwards(text, time) : runForwards(text, time);
    }

    private Figures runForwards(String text, Duration time) throws Exception {
        Figures here = source.run(text, time.dividedBy(2));
        Figures over = bridged.run(text, time);
        Figures atOnce = both.run(text, time);
        return figures(over, atOnce, here, target.run(text, time.dividedBy(2)));
    }

    private Figures runBackwards(String text, Duration time) throws Exception {
        Figures there = target.run(text, time.dividedBy(2));
        Figures atOnce = both.run(text, time);
        Figures over = bridged.run(text, time);
        return figures(over, atOnce, source.run(text, time.dividedBy(2)), there);
    }

    private static Figures figures(Figures over, Figures atOnce, Figures here, Figures there) {
        double rateOfBoth = atOnce.main() / WAYS_OF_BOTH;
        double cpuOfBoth = atOnce.value(Traffic.CPU) * WAYS_OF_BOTH;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("of both at once", over.main() / rateOfBoth);
        values.put("of the slower broker", over.main() / Math.min(here.main(), there.main()));
        values.put("CPU of both", over.value(Traffic.CPU) / cpuOfBoth);
        values.put("messages/s", over.main());
        values.put("both at once", rateOfBoth);
        values.put("source alone", here.main());
        values.put("target alone", there.main());
        values.put("µs CPU/message", over.value(Traffic.CPU));
        values.put(Traffic.LOST, over.value(Traffic.LOST));
        values.put(Traffic.OUT_OF_ORDER, over.value(Traffic.OUT_OF_ORDER));
        return new Figures(values);
    }

    @Override
    public void close() throws Exception {
        for (Traffic each : List.of(bridged, both, source, target)) {
            each.close();
        }
    }
}
