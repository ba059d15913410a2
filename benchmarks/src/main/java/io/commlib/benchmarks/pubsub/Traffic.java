package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.measure.CpuClock;
import io.commlib.benchmarks.measure.Figures;
import io.commlib.benchmarks.model.Sample;
import io.commlib.runtime.transport.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Publishers and subscribers of one contender, and the messages between them. */
public final class Traffic implements AutoCloseable {

    /** The name of the processor time that a message takes. */
    public static final String CPU = "CPU µs/message";

    /** The name of the number of messages that did not arrive. */
    public static final String LOST = "lost";

    /** The name of the number of messages that arrived after later ones. */
    public static final String OUT_OF_ORDER = "out of order";

    /** After so long without a message, what is missing is lost. */
    private static final long PATIENCE_MILLIS = 3_000;

    private final Shape shape;
    private final PubSubSession session;
    private final ExecutorService threads;
    private volatile Ledger ledger;

    /**
     * Opens a contender.
     *
     * @param contender who
     * @param shape how many publishers and subscribers
     * @param delivery what publishers may rely on
     * @throws Exception when it cannot be opened
     */
    public Traffic(PubSubContender contender, Shape shape, Delivery delivery) throws Exception {
        this.shape = shape;
        this.ledger = new Ledger(shape, 0);
        this.threads = Executors.newFixedThreadPool(shape.publishers());
        this.session = contender.open(shape, delivery, (subscriber, sample) -> ledger.received(subscriber, sample));
    }

    /**
     * Publishes for some time, as fast as subscribers take it, and one message at least.
     *
     * @param text of each message
     * @param time how long
     * @return messages received per second first
     * @throws Exception when one cannot be published
     */
    public Figures run(String text, Duration time) throws Exception {
        Ledger current = new Ledger(shape, ledger.highest());
        ledger = current;
        Duration cpuBefore = CpuClock.used();
        long begin = System.nanoTime();
        List<Future<Void>> publishing = new ArrayList<>();
        for (int i = 0; i < shape.publishers(); i++) {
            int publisher = i;
            publishing.add(threads.submit(() -> publish(current, publisher, text, begin + time.toNanos())));
        }
        for (Future<Void> publisher : publishing) {
            await(publisher);
        }
        current.settle(PATIENCE_MILLIS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return figures(current, seconds, CpuClock.used().minus(cpuBefore));
    }

    private Void publish(Ledger current, int publisher, String text, long end) throws Exception {
        do {
            long sequence = current.next(publisher, PATIENCE_MILLIS);
            if (sequence == 0) {
                break;
            }
            session.publish(publisher, new Sample(publisher, sequence, text));
        } while (System.nanoTime() < end);
        return null;
    }

    private static void await(Future<Void> publisher) throws Exception {
        try {
            publisher.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not publish: " + e.getCause(), e.getCause());
        }
    }

    private static Figures figures(Ledger ledger, double seconds, Duration cpu) {
        long received = ledger.received();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("messages/s", received / seconds);
        values.put("p50 µs", ledger.percentileMicros(50));
        values.put("p99 µs", ledger.percentileMicros(99));
        values.put(CPU, cpu.toNanos() / 1e3 / Math.max(1, received));
        values.put(LOST, (double) ledger.lost());
        values.put(OUT_OF_ORDER, (double) ledger.outOfOrder());
        return new Figures(values);
    }

    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        session.close();
    }
}
