package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.CallTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Pushes requests, and takes back those that no service has taken when their callers have given up: an address that nobody
 * serves does not gather requests, and no service works on one in vain. Thread-safe.
 */
final class SentRequests {

    /** The least time that a request stays when its caller cannot take it back: other clients' may share its list. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** How much longer than its deadline a request stays, so that a service that has been busy can count it. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final RedisConnections connections;
    private final Timer timer;
    private final Pushes pushes;
    private final Set<Sent> expired = ConcurrentHashMap.newKeySet();

    SentRequests(RedisConnections connections, Pushes pushes, Timer timer) {
        this.connections = connections;
        this.timer = timer;
        this.pushes = pushes;
    }

    /**
     * Pushes a request.
     *
     * @param reply what its caller waits for
     * @param onFailure told when Redis did not take it, or it is not known whether it did
     */
    void push(
            Address to, byte[] payload, Deadline deadline, CompletableFuture<?> reply, Consumer<Throwable> onFailure) {
        String list = connections.keys().requests(to);
        Duration needed = deadline.remaining().plus(GRACE);
        Duration kept = needed.compareTo(KEPT) > 0 ? needed : KEPT;
        pushes.push(list, payload, kept, onFailure);
        Sent sent = new Sent(list, payload);
        var unused = reply.whenComplete((frame, failure) -> {
            if (failure instanceof CallTimeoutException) {
                expired.add(sent);
                var later = timer.after(GRACE, () -> takeBack(sent));
                if (later.isCancelled()) {
                    takeBack(sent);
                }
            } else if (failure != null) {
                takeBack(sent);
            }
        });
    }

    /** Takes back at once what would be taken back later. */
    void close() {
        expired.forEach(this::takeBack);
    }

    private void takeBack(Sent sent) {
        expired.remove(sent);
        var unused = connections.commands().send(Commands.removeOne(sent.list, sent.payload));
    }

    /** One request, by identity. */
    private static final class Sent {

        private final String list;
        private final byte[] payload;

        Sent(String list, byte[] payload) {
            this.list = list;
            this.payload = payload;
        }
    }
}
