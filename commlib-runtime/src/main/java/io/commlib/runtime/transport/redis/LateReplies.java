package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.TransportMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Removes the lists of calls that ended without a reply, when one comes after all: a Python service gives it no expiry.
 * Looks after each of them again and again, less often as time passes. Thread-safe.
 */
final class LateReplies {

    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    /** The longest pause between two looks; with it the last look is an hour after the call ended, or a little more. */
    private static final Duration LAST_PAUSE = Duration.ofMinutes(32);

    /** How many lists are looked after at once. */
    private static final int LIMIT = 10_000;

    private final RedisConnections connections;
    private final TransportMetrics metrics;
    private final Timer timer;
    private final Set<String> lists = ConcurrentHashMap.newKeySet();

    LateReplies(RedisConnections connections, TransportMetrics metrics, Timer timer) {
        this.connections = connections;
        this.metrics = metrics;
        this.timer = timer;
    }

    /** Looks after a list that nobody pops any more. */
    void watch(String list) {
        if (lists.size() < LIMIT && lists.add(list)) {
            lookAfter(list, FIRST_LOOK);
        }
    }

    /** The lists that may have a reply still. */
    Set<String> lists() {
        return Set.copyOf(lists);
    }

    private void lookAfter(String list, Duration pause) {
        var unused = timer.after(pause, () -> look(list, pause));
    }

    private void look(String list, Duration pause) {
        connections.commands().send(Commands.unlink(List.of(list)), (removed, failure) -> {
            boolean found = removed != null && removed > 0;
            if (found) {
                metrics.countLateReply();
            }
            if (found || pause.compareTo(LAST_PAUSE) > 0) {
                lists.remove(list);
            } else {
                lookAfter(list, pause.multipliedBy(2));
            }
        });
    }
}
