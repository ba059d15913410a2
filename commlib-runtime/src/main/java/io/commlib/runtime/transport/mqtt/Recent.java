package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.transport.mqtt.protocol.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What the broker has confirmed lately. One that is killed takes with it what it had not yet written to its subscribers: it
 * queues what is to be confirmed beyond 20 messages for each, and writes a small packet only when the last has been
 * acknowledged (RFC 896). Bounded; guarded by its owner's lock.
 */
final class Recent {

    /** So far a subscriber may be behind. */
    private static final Duration KEPT = Duration.ofMillis(250);

    private static final int MOST_MESSAGES = 4_096;
    private static final int MOST_BYTES = 4 << 20;

    private final Deque<Confirmed> confirmed = new ArrayDeque<>();
    private int bytes;

    /**
     * Notes a message that the broker has confirmed now.
     *
     * @param number its place in the order of the calls: confirmations may be noted in another
     */
    void add(long number, Message message) {
        confirmed.add(new Confirmed(number, message, System.nanoTime()));
        bytes += message.payload().length;
        while (confirmed.size() > MOST_MESSAGES || bytes > MOST_BYTES) {
            forgetFirst();
        }
        forgetOld();
    }

    /** The connection has broken now: only what is recent at this moment may be lost. */
    void forgetOld() {
        long oldest = System.nanoTime() - KEPT.toNanos();
        while (!confirmed.isEmpty() && confirmed.element().at - oldest < 0) {
            forgetFirst();
        }
    }

    /** Gives what is left, in the order of the calls, and begins anew. */
    List<Confirmed> take() {
        List<Confirmed> taken = confirmed.stream()
                .sorted(Comparator.comparingLong(Confirmed::number))
                .toList();
        confirmed.clear();
        bytes = 0;
        return taken;
    }

    private void forgetFirst() {
        bytes -= confirmed.remove().message.payload().length;
    }

    /**
     * A message that was confirmed.
     *
     * @param number its place in the order of the calls
     * @param message what
     * @param at when, by the monotonic clock
     */
    record Confirmed(long number, Message message, long at) {}
}
