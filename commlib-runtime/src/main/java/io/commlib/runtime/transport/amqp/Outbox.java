package io.commlib.runtime.transport.amqp;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.transport.TransportLimits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be sent on one connection, in order and bounded. Holds everything back while the broker wants nothing.
 * Thread-safe.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** What a frame counts in addition to its body. */
    private static final int OVERHEAD = 256;

    /** How many of the longest frames may wait. */
    private static final int LONGEST_FRAMES = 4;

    private final Lane lane;
    private final Semaphore room;
    private volatile @Nullable String blockedBecause;

    Outbox(Executor workers, TransportLimits limits) {
        lane = new Lane(workers);
        room = new Semaphore(
                (int) Math.min(Integer.MAX_VALUE, (long) LONGEST_FRAMES * (limits.frameBytes() + (long) OVERHEAD)));
    }

    /** Sends soon; false when too much waits already. */
    boolean offer(int length, Runnable send) {
        int cost = length + OVERHEAD;
        if (!room.tryAcquire(cost)) {
            return false;
        }
        lane.execute(() -> {
            try {
                send.run();
            } finally {
                room.release(cost);
            }
        });
        return true;
    }

    /** Sends soon, however much waits: for what is bounded elsewhere. */
    void add(Runnable send) {
        lane.execute(send);
    }

    /** Holds everything back, because the broker asks for it. */
    void block(String reason) {
        LOG.warn("The broker takes no messages: {}. They wait in here until it does, as many as may", reason);
        blockedBecause = reason;
        lane.pause();
    }

    void unblock() {
        LOG.info("The broker takes messages again");
        release();
    }

    /** Lets everything that waits be tried, and fail, after the connection is gone. */
    void release() {
        blockedBecause = null;
        lane.resume();
    }

    /** Why nothing is sent at the moment; null when something is. */
    @Nullable
    String blockedBecause() {
        return blockedBecause;
    }

    /** Waits until everything up to now was sent, unless it is held back. */
    void flush(Deadline deadline) {
        if (blockedBecause != null) {
            return;
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        lane.execute(() -> sent.complete(null));
        try {
            sent.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Not everything was sent within the time that closing may take");
        }
    }
}
