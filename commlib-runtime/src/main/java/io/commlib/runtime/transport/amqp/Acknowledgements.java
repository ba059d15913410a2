package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.TransportContext;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came by one channel and how the broker is told that it is dealt with: many deliveries by one acknowledgement, since
 * each is a write here and work there. Where little comes each is acknowledged at once, and none waits for longer than
 * {@link #LONGEST_WAIT}: those that have waited for {@link #LONG_WAIT} go with the next one, so that a thread is
 * woken for them only when none follows. Thread-safe.
 */
final class Acknowledgements {

    /** What is dealt with in this time may come again when the connection breaks. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(5);

    private static final Duration LONG_WAIT = Duration.ofMillis(3);

    /** Of a consumer for which no acknowledgement waits. */
    private static final int ALL = 0;

    /** A consumer lacks at most one of so many of its places while acknowledgements wait. */
    private static final int SHARE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final Channel channel;
    private final Gathering.Together connection;
    private final Timer timer;
    private final Lane lane;

    /** Held while writing too: an acknowledgement of what is acknowledged already ends the channel. */
    private final ReentrantLock lock = new ReentrantLock();

    /** In the order of their numbers, which is that in which they came. */
    private final Set<Long> inHand = new LinkedHashSet<>();

    private final NavigableSet<Long> dealtWith = new TreeSet<>();
    private long writtenAt = System.nanoTime() - LONGEST_WAIT.toNanos();

    /** Since when any is dealt with that is not acknowledged. */
    private long waitingSince;

    private boolean scheduled;

    Acknowledgements(Channel channel, Gathering.Together connection, TransportContext context) {
        this.channel = channel;
        this.connection = connection;
        this.timer = context.timer();
        this.lane = new Lane(context.executor());
    }

    /** Notes a delivery. Called in the order in which they come. */
    void expect(long tag) {
        lock.lock();
        try {
            inHand.add(tag);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Acknowledges a delivery soon.
     *
     * @param tag of the delivery
     * @param limit how many its consumer may have in hand
     */
    void add(long tag, int limit) {
        lock.lock();
        try {
            inHand.remove(tag);
            long now = System.nanoTime();
            if (dealtWith.isEmpty()) {
                waitingSince = now;
            }
            dealtWith.add(tag);
            if (now - writtenAt >= LONGEST_WAIT.toNanos() || now - waitingSince >= LONG_WAIT.toNanos()) {
                write(ALL);
            } else if (mayNotWait(limit)) {
                write(limit);
            }
            if (!dealtWith.isEmpty() && !scheduled) {
                schedule(LONGEST_WAIT.toNanos());
            }
        } finally {
            lock.unlock();
        }
    }

    private void schedule(long nanos) {
        scheduled = true;
        var unused = timer.after(Duration.ofNanos(nanos), this::flushWhenDue);
    }

    /** On the timer's thread, which waits for nobody: who holds the lock may be writing. */
    private void flushWhenDue() {
        if (!lock.tryLock()) {
            lane.execute(this::flush);
            return;
        }
        try {
            long left = waitingSince + LONGEST_WAIT.toNanos() - System.nanoTime();
            if (dealtWith.isEmpty()) {
                scheduled = false;
            } else if (left > 0) {
                schedule(left);
            } else {
                lane.execute(this::flush);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean mayNotWait(int limit) {
        return dealtWith.size() * (long) SHARE >= limit;
    }

    /** Acknowledges all that is dealt with. */
    void flush() {
        lock.lock();
        try {
            scheduled = false;
            write(ALL);
        } finally {
            lock.unlock();
        }
    }

    /** Lets others take it. */
    void giveBack(long tag) {
        lock.lock();
        try {
            inHand.remove(tag);
            if (channel.isOpen()) {
                channel.basicNack(tag, false, true);
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("Not given back, so the broker takes it back: {}", e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Up to the oldest that is in hand with one acknowledgement, and one by one those above it that may not wait until that is
     * dealt with. At once on the thread that asks: the broker never stops reading a connection on which nobody publishes.
     */
    private void write(int limit) {
        try {
            connection.send(() -> acknowledge(limit));
        } catch (IOException | AlreadyClosedException e) {
            dealtWith.clear();
            LOG.debug("Not acknowledged, so the broker takes it back: {}", e.getMessage());
        } finally {
            writtenAt = System.nanoTime();
        }
    }

    private void acknowledge(int limit) throws IOException {
        NavigableSet<Long> together = inHand.isEmpty()
                ? dealtWith
                : dealtWith.headSet(inHand.iterator().next(), false);
        @Nullable Long last = together.pollLast();
        if (last != null) {
            channel.basicAck(last, !together.isEmpty());
            together.clear();
        }
        if (mayNotWait(limit)) {
            for (long tag : dealtWith) {
                channel.basicAck(tag, false);
            }
            dealtWith.clear();
        }
    }
}
