package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.dispatch.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time after a connection was made anew, when those that subscribe may not be back: a broker that was killed confirms
 * what it then gives to nobody. So one message of each topic goes ahead until somebody gets it, and what comes after it waits.
 * Guarded by its owner's lock.
 *
 * @param <M> a message
 */
final class Settling<M> {

    private final Deadline end;
    private final Set<String> settled = new HashSet<>();
    private final Map<String, Queue<M>> waiting = new HashMap<>();

    Settling(Duration longest) {
        this.end = Deadline.after(longest);
    }

    /** Whether a message has to wait for the one that went ahead; if there is none, it is the one. */
    boolean holds(String topic, M message) {
        if (settled.contains(topic)) {
            return false;
        }
        @Nullable Queue<M> behind = waiting.get(topic);
        if (behind != null) {
            behind.add(message);
            return true;
        }
        if (!end.isExpired()) {
            waiting.put(topic, new ArrayDeque<>());
        }
        return false;
    }

    /** Whether the message that went ahead, and reached nobody, is to try again. */
    boolean goesOn(String topic) {
        return waiting.containsKey(topic) && !end.isExpired();
    }

    /** The message that went ahead has arrived or is given up: what has waited for it, in its order. */
    Collection<M> settle(String topic) {
        @Nullable Queue<M> behind = waiting.remove(topic);
        if (behind == null) {
            return List.of();
        }
        settled.add(topic);
        return behind;
    }
}
