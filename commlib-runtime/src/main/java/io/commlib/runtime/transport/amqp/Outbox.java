package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.NotConnectedException;
import io.commlib.runtime.transport.TransportLimits;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
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

    private final Gathering connection;
    private final Lane lane;
    private final Semaphore room;

    /** Done when what is being gathered is sent; null when nobody wants to know. Used on the lane only. */
    private @Nullable CompletableFuture<Void> sent;

    /** How many messages are written; changed on the lane only. */
    private final AtomicLong written = new AtomicLong();

    /** How many of them the broker is known to have read. */
    private volatile long read;

    private volatile @Nullable String blockedBecause;

    Outbox(Gathering connection, Executor workers, TransportLimits limits) {
        this.connection = connection;
        lane = new Lane(workers, this::send);
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

    /**
     * Sends a short message at once on a thread that must not wait for the broker, which it cannot have to when the broker
     * has read all that was written: a short message has room in the buffers of the connection.
     *
     * @return false when it was not sent
     */
    boolean trySendHere(Runnable send) {
        return read == written.get() && lane.tryHere(() -> read == written.get(), send);
    }

    /** Sends on a thread that may wait for the broker: at once, if nothing else is being sent. */
    void sendHere(Runnable send) {
        if (!lane.tryHere(() -> true, send)) {
            lane.execute(send);
        }
    }

    /** How many messages are written. */
    long written() {
        return written.get();
    }

    /** Notes that the broker has read so many of the messages that were written. */
    void onRead(long count) {
        read = count;
    }

    /** Publishes on a channel of its connection, soon. Used by what it was given to send only. */
    void publish(
            Channel channel,
            String exchange,
            String routingKey,
            boolean mandatory,
            BasicProperties properties,
            byte[] body)
            throws IOException {
        written.incrementAndGet();
        connection.gather(() -> channel.basicPublish(exchange, routingKey, mandatory, properties, body));
    }

    /**
     * When what has been published up to now is written to the connection. Used by what it was given to send only.
     *
     * @return fails with {@link NotConnectedException}
     */
    CompletableFuture<Void> sent() {
        CompletableFuture<Void> wanted = sent == null ? new CompletableFuture<>() : sent;
        sent = wanted;
        return wanted;
    }

    private void send() {
        CompletableFuture<Void> told = sent == null ? new CompletableFuture<>() : sent;
        sent = null;
        try {
            connection.send();
            told.complete(null);
        } catch (IOException e) {
            told.completeExceptionally(new NotConnectedException("a message was lost with the connection", e));
        }
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
        CompletableFuture<Void> all = new CompletableFuture<>();
        lane.execute(() -> {
            send();
            all.complete(null);
        });
        try {
            all.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Not everything was sent within the time that closing may take");
        }
    }
}
