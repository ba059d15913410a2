package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.RateLimit;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.transport.redis.protocol.ConnectionEndedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the lists that are pushed to expire when nobody takes them. Each is looked at with the first push, and once a
 * second as long as more is pushed: most often somebody waits for a list, and has emptied it before Redis answers. A list
 * without expiry that we have not made is somebody else's, and stays as it is. Thread-safe.
 */
final class Expiries {

    private static final Logger LOG = LoggerFactory.getLogger(Expiries.class);

    private static final Duration PERIOD = Duration.ofSeconds(1);

    /** How much longer than it must a list stays, so that it seldom has to be prolonged. */
    private static final Duration LONGER = Duration.ofSeconds(10);

    /** What {@code PTTL} answers of a list that does not expire; of one that is not there it is less. */
    private static final long NEVER = -1;

    private final RedisConnections connections;
    private final Timer timer;
    private final RateLimit complaints = new RateLimit(Duration.ofMinutes(1));

    /** What was pushed to lists since they were looked at; of those that are not in it, nothing for a period. */
    private final Map<String, Pushed> watched = new ConcurrentHashMap<>();

    Expiries(RedisConnections connections, Timer timer) {
        this.connections = connections;
        this.timer = timer;
    }

    /**
     * Watches a list for a period, and on while more is pushed to it.
     *
     * @return false when it is watched already; when true, whoever pushes to it asks how long it stays
     */
    boolean watch(String list) {
        boolean first = watched.putIfAbsent(list, Pushed.NOTHING) == null;
        if (first) {
            lookLater(list);
        }
        return first;
    }

    /** Notes what was pushed to a list, to be seen to within a period. */
    void add(String list, Pushed more) {
        if (watched.computeIfPresent(list, (same, before) -> before.and(more)) == null) {
            watch(list);
            var unused = look(list, more);
        }
    }

    private void lookLater(String list) {
        var unused = timer.after(PERIOD, () -> lookAgain(list));
    }

    private void lookAgain(String list) {
        if (watched.remove(list, Pushed.NOTHING)) {
            return;
        }
        @Nullable Pushed since = watched.put(list, Pushed.NOTHING);
        lookLater(list);
        if (since != null) {
            var unused = look(list, since);
        }
    }

    private CompletableFuture<Void> look(String list, Pushed pushed) {
        CompletableFuture<Void> seenTo = new CompletableFuture<>();
        connections
                .commands()
                .send(Commands.timeLeft(list), (millis, failure) -> settle(list, pushed, millis, failure, seenTo));
        return seenTo;
    }

    /**
     * Sees to a list after Redis was asked how long it stays.
     *
     * @param pushed to it before
     * @param millis what Redis answered; null when it did not
     * @param failure why it did not
     */
    void settle(String list, Pushed pushed, @Nullable Long millis, @Nullable Throwable failure) {
        settle(list, pushed, millis, failure, new CompletableFuture<>());
    }

    private void settle(
            String list,
            Pushed pushed,
            @Nullable Long millis,
            @Nullable Throwable failure,
            CompletableFuture<Void> seenTo) {
        if (millis == null) {
            onFailure(list, pushed, failure);
            seenTo.complete(null);
        } else if (isToChange(millis, pushed)) {
            connections
                    .commands()
                    .send(Commands.expire(list, pushed.keptMillis() + LONGER.toMillis()), (done, refusal) -> {
                        onFailure(list, pushed, refusal);
                        seenTo.complete(null);
                    });
        } else {
            seenTo.complete(null);
        }
    }

    /** Whether a list would expire too early, perhaps before it is looked at again, or, though it is ours, never. */
    private static boolean isToChange(long millis, Pushed pushed) {
        return millis == NEVER ? pushed.madeTheList() : millis >= 0 && millis < pushed.keptMillis() + PERIOD.toMillis();
    }

    /** Tells a user who lacks the right. A connection that broke is made anew, and the list looked at again. */
    private void onFailure(String list, Pushed pushed, @Nullable Throwable failure) {
        if (failure instanceof ConnectionEndedException) {
            watched.computeIfPresent(list, (same, before) -> before.and(pushed));
        } else if (failure != null && RedisErrors.lacksRight(failure) && complaints.tryPass() >= 0) {
            LOG.warn("The list {} may stay for ever: {}{}", list, failure.getMessage(), RedisErrors.GRANT);
        }
    }

    /**
     * Sees at once to what would be seen to within a period.
     *
     * @return done when Redis has answered; never fails
     */
    CompletableFuture<Void> close() {
        return CompletableFuture.allOf(watched.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(Pushed.NOTHING))
                .map(entry -> look(entry.getKey(), entry.getValue()))
                .toArray(CompletableFuture<?>[]::new));
    }

    /**
     * What was pushed to a list.
     *
     * @param keptMillis how long the list has to stay when nobody takes it
     * @param madeTheList whether there was no list before
     */
    record Pushed(long keptMillis, boolean madeTheList) {

        private static final Pushed NOTHING = new Pushed(0, false);

        private Pushed and(Pushed more) {
            boolean addsNothing = keptMillis >= more.keptMillis && (madeTheList || !more.madeTheList);
            return addsNothing
                    ? this
                    : new Pushed(Math.max(keptMillis, more.keptMillis), madeTheList || more.madeTheList);
        }
    }
}
