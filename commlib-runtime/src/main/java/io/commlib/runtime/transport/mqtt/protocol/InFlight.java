package io.commlib.runtime.transport.mqtt.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is under way and has a packet identifier, of which each is used for one thing at a time (MQTT 5.0, 2.2.1). Guarded by
 * the lock of its {@link Session}.
 */
final class InFlight {

    private static final int MOST = 65_535;
    private static final int FIRST_SIZE = 64;

    /** By their identifiers, less one; longer when all are in use. */
    private @Nullable Exchange[] exchanges = new Exchange[FIRST_SIZE];

    private int count;
    private int next;

    boolean isFull() {
        return count == MOST;
    }

    /** Gives it an identifier. Not when this {@link #isFull()}. */
    void add(Exchange exchange) {
        if (count == exchanges.length) {
            next = count;
            exchanges = Arrays.copyOf(exchanges, Math.min(MOST, 2 * count));
        }
        while (exchanges[next] != null) {
            next = (next + 1) % exchanges.length;
        }
        exchanges[next] = exchange;
        exchange.id = next + 1;
        next = (next + 1) % exchanges.length;
        count++;
    }

    /** What is under way by an identifier; null when nothing is. */
    @Nullable
    Exchange get(int id) {
        return id <= exchanges.length ? exchanges[id - 1] : null;
    }

    /** It is over, and its identifier is free. */
    void remove(Exchange exchange) {
        exchanges[exchange.id - 1] = null;
        exchange.id = 0;
        count--;
    }

    /** All, in the order of the calls. */
    List<Exchange> all() {
        List<Exchange> all = new ArrayList<>(count);
        for (@Nullable Exchange exchange : exchanges) {
            if (exchange != null) {
                all.add(Objects.requireNonNull(exchange));
            }
        }
        all.sort(Comparator.comparingLong(exchange -> exchange.order));
        return all;
    }
}
