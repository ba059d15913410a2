package io.commlib.runtime.transport.mqtt.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is known of messages under way in both directions, over one connection or several (MQTT 5.0, 4.1). All but the lock is
 * used under the lock.
 */
final class Session {

    private final ReentrantLock lock = new ReentrantLock();
    private final boolean outlives;
    private final InFlight inFlight = new InFlight();
    private final Deque<Exchange> waiting = new ArrayDeque<>();

    /** The identifiers of messages of QoS 2 that were handed on and not yet released. */
    private final BitSet received = new BitSet();

    private long calls;

    /**
     * Makes one.
     *
     * @param outlives whether it is there still after a connection ended
     */
    Session(boolean outlives) {
        this.outlives = outlives;
    }

    /** Held while packets are encoded, and never while anything waits. */
    ReentrantLock lock() {
        return lock;
    }

    boolean outlives() {
        return outlives;
    }

    InFlight inFlight() {
        return inFlight;
    }

    /** What is to be sent when there is room for it, in order. */
    Deque<Exchange> waiting() {
        return waiting;
    }

    long nextOrder() {
        return ++calls;
    }

    /** Whether a message of QoS 2 comes for the first time (MQTT 5.0, 4.3.3). */
    boolean receive(int id) {
        boolean first = !received.get(id);
        received.set(id);
        return first;
    }

    /** Whether a message had come that will not come again. */
    boolean release(int id) {
        boolean there = received.get(id);
        received.clear(id);
        return there;
    }

    /** A connection has ended. Gives what fails by that. */
    List<Exchange> onConnectionEnded() {
        return take(outlives);
    }

    /** The broker knows nothing of it any more. Gives what fails by that. */
    List<Exchange> forget() {
        received.clear();
        return take(false);
    }

    private List<Exchange> take(boolean butMessages) {
        List<Exchange> taken = new ArrayList<>();
        for (Exchange exchange : inFlight.all()) {
            if (!butMessages || !exchange.isMessage()) {
                inFlight.remove(exchange);
                taken.add(exchange);
            }
        }
        waiting.removeIf(exchange -> {
            boolean isTaken = !butMessages || !exchange.isMessage();
            if (isTaken) {
                taken.add(exchange);
            }
            return isTaken;
        });
        return taken;
    }

    /** What waits and has an identifier already is the first again, in the order of the calls. */
    void waitFirst(List<Exchange> exchanges) {
        for (int i = exchanges.size() - 1; i >= 0; i--) {
            waiting.addFirst(exchanges.get(i));
        }
    }

    /** What comes next of what waits, if anything. */
    @Nullable
    Exchange nextWaiting() {
        return waiting.peek();
    }
}
