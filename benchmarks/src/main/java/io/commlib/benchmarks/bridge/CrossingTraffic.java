package io.commlib.benchmarks.bridge;

import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.pubsub.Shape;
import io.commlib.benchmarks.pubsub.Traffic;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Messages over a bridge, beside messages over each of its brokers alone. */
final class CrossingTraffic implements AutoCloseable {

    private static final Shape ONE_TO_ONE = new Shape(1, 1);

    private final Traffic source;
    private final Traffic bridged;
    private final Traffic target;
    private boolean backwards;

    CrossingTraffic(Crossing crossing, Delivery delivery) throws Exception {
        source = new Traffic(crossing.sourceAlone(), ONE_TO_ONE, delivery);
        bridged = new Traffic(crossing.bridged(delivery), ONE_TO_ONE, delivery);
        target = new Traffic(crossing.targetAlone(), ONE_TO_ONE, delivery);
    }

    /**
     * Measures each for some time.
     *
     * @param text of each message
     * @param time how long each
     * @return what the bridge carries, by what the slower broker carries, first
     * @throws Exception when a message cannot be published
     */
    Figures run(String text, Duration time) throws Exception {
        backwards = !backwards;
        if (backwards) {
            Figures there = target.run(text, time);
            Figures over = bridged.run(text, time);
            return figures(source.run(text, time), over, there);
        }
        Figures here = source.run(text, time);
        Figures over = bridged.run(text, time);
        return figures(here, over, target.run(text, time));
    }

    private static Figures figures(Figures here, Figures over, Figures there) {
        double cpuOfBoth = here.value(Traffic.CPU) + there.value(Traffic.CPU);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("of the slower broker", over.main() / Math.min(here.main(), there.main()));
        values.put("of both in turn", over.main() * (1 / here.main() + 1 / there.main()));
        values.put("CPU of both", over.value(Traffic.CPU) / cpuOfBoth);
        values.put("messages/s", over.main());
        values.put("source alone", here.main());
        values.put("target alone", there.main());
        values.put("µs CPU/message", over.value(Traffic.CPU));
        values.put("both alone", cpuOfBoth);
        values.put(Traffic.LOST, over.value(Traffic.LOST));
        values.put(Traffic.OUT_OF_ORDER, over.value(Traffic.OUT_OF_ORDER));
        return new Figures(values);
    }

    @Override
    public void close() throws Exception {
        source.close();
        bridged.close();
        target.close();
    }
}
