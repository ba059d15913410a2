package io.commlib.runtime.transport.redis;

import io.commlib.runtime.dispatch.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes a connection that blocks with {@code CLIENT UNBLOCK}, which Redis does atomically: either the pop has an element
 * or it has none, so nothing is lost. A pop is never given up on this side.
 */
final class Unblocking {

    private static final Logger LOG = LoggerFactory.getLogger(Unblocking.class);

    /** The first pause before an unblocking that came too early is tried again. */
    private static final Duration RETRY = Duration.ofMillis(1);

    private final RedisConnections connections;
    private final Timer timer;

    Unblocking(RedisConnections connections, Timer timer) {
        this.connections = connections;
        this.timer = timer;
    }

    /**
     * Wakes a connection.
     *
     * @param id by which Redis knows it
     * @param stillBlocked tells until when to try
     */
    void wake(long id, BooleanSupplier stillBlocked) {
        wake(id, stillBlocked, RETRY);
    }

    private void wake(long id, BooleanSupplier stillBlocked, Duration pause) {
        if (!stillBlocked.getAsBoolean()) {
            return;
        }
        connections.commands().send(Commands.unblock(id), (count, failure) -> {
            if (failure != null && RedisErrors.lacksRight(failure)) {
                LOG.error("Requests and replies come late: {}{}", String.valueOf(failure), RedisErrors.GRANT);
            }
            if (count == null || count == 0) {
                var unused = timer.after(pause, () -> wake(id, stillBlocked, pause.multipliedBy(2)));
            }
        });
    }
}
