package io.commlib.benchmarks.pubsub;

import io.commlib.benchmarks.model.Sample;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Keeps account of what was published and what was received. A publisher may be ahead of the slowest subscriber by a
 * bounded number of messages: brokers drop what they cannot deliver, and no contender is asked for more than another.
 */
final class Ledger {

    /** Below what brokers and clients hold for one subscriber: Mosquitto and we hold 1,000. */
    private static final int MESSAGES_AHEAD = 400;

    /** So that a message that comes late, after others, still finds its place. */
    private static final int SLOTS_PER_MESSAGE = 8;

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final int subscribers;
    private final int window;
    private final int slots;
    private final Publisher[] publishers;
    private final LongAdder received = new LongAdder();
    private final LongAdder outOfOrder = new LongAdder();
    private final Histogram nanos = new ConcurrentHistogram(LONGEST_NANOS, 3);

    private final long before;

    /**
     * Opens an account.
     *
     * @param shape how many take part
     * @param before the highest number of a message in earlier accounts, whose messages may still come
     */
    Ledger(Shape shape, long before) {
        this.before = before;
        subscribers = shape.subscribers();
        window = Math.max(1, MESSAGES_AHEAD / shape.publishers());
        slots = window * SLOTS_PER_MESSAGE;
        publishers = new Publisher[shape.publishers()];
        for (int i = 0; i < publishers.length; i++) {
            publishers[i] = new Publisher();
        }
    }

    private final class Publisher {
        final Semaphore free = new Semaphore(window);
        final AtomicIntegerArray missing = new AtomicIntegerArray(slots);
        final AtomicLongArray sentAt = new AtomicLongArray(slots);
        final AtomicLongArray last = new AtomicLongArray(subscribers);
        volatile long sent = before;
    }

    /**
     * The number of the next message, once the publisher may send it.
     *
     * @return above zero, or 0 if nothing was received for so long that something must be lost
     */
    long next(int number, long patienceMillis) throws InterruptedException {
        Publisher publisher = publishers[number];
        if (!publisher.free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
            return 0;
        }
        long sequence = publisher.sent + 1;
        int slot = (int) (sequence % slots);
        publisher.missing.set(slot, subscribers);
        publisher.sentAt.set(slot, System.nanoTime());
        publisher.sent = sequence;
        return sequence;
    }

    void received(int subscriber, Sample sample) {
        if (sample.sequence() <= before) {
            return;
        }
        Publisher publisher = publishers[sample.publisher()];
        int slot = (int) (sample.sequence() % slots);
        nanos.recordValue(Math.min(System.nanoTime() - publisher.sentAt.get(slot), LONGEST_NANOS));
        long latest = publisher.last.getAndAccumulate(subscriber, sample.sequence(), Math::max);
        if (sample.sequence() <= latest) {
            outOfOrder.increment();
        }
        received.increment();
        if (publisher.missing.decrementAndGet(slot) == 0) {
            publisher.free.release();
        }
    }

    /** Waits until everything is received, or for so long. */
    void settle(long patienceMillis) throws InterruptedException {
        for (Publisher publisher : publishers) {
            if (publisher.free.tryAcquire(window, patienceMillis, TimeUnit.MILLISECONDS)) {
                publisher.free.release(window);
            }
        }
    }

    /** The highest number of any publisher's messages. */
    long highest() {
        return Arrays.stream(publishers)
                .mapToLong(publisher -> publisher.sent)
                .max()
                .orElse(before);
    }

    long received() {
        return received.sum();
    }

    /** What was not received by those who should have, now that all is settled. */
    long lost() {
        long due = 0;
        for (Publisher publisher : publishers) {
            due += (publisher.sent - before) * subscribers;
        }
        return due - received();
    }

    long outOfOrder() {
        return outOfOrder.sum();
    }

    double percentileMicros(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e3;
    }
}
