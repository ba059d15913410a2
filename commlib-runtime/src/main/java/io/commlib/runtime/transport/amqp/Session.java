package io.commlib.runtime.transport.amqp;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.ShutdownListener;
import com.rabbitmq.client.ShutdownNotifier;
import com.rabbitmq.client.ShutdownSignalException;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.transport.TransportContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Both connections to the broker and their channels, from their opening until one of them breaks, which ends them all.
 * Thread-safe where it does not say otherwise.
 */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    /** The most that closing waits for the broker to take leave. */
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private static final int MAX_PREFETCH = 65_535;

    private final Connection publishing;
    private final Connection consuming;
    private final Channel topics;
    private final Channel requests;
    private final Channel replies;
    private final Channel deliveries;
    private final Topology topology;
    private final RetainedWriter retainedWriter;
    private final RetainedReader retainedReader;
    private final Acknowledgements acknowledgements;
    private final Confirms confirms = new Confirms();
    private final Outbox outbox;
    private final Lane chores;
    private final long openedAt = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();
    private int prefetch;

    Session(Connection publishing, Connection consuming, TransportContext context) throws IOException {
        this.publishing = publishing;
        this.consuming = consuming;
        topics = Topology.openChannel(publishing);
        requests = Topology.openChannel(publishing);
        replies = Topology.openChannel(publishing);
        deliveries = Topology.openChannel(consuming);
        acknowledgements = new Acknowledgements(deliveries, Gathering.of(consuming)::sendAsOne, context);
        topology = new Topology(consuming);
        retainedWriter = new RetainedWriter(publishing, context.executor());
        retainedReader = new RetainedReader(consuming);
        outbox = new Outbox(Gathering.of(publishing), context.executor(), context.limits());
        chores = new Lane(context.executor());
        publishing.addBlockedListener(outbox::block, outbox::unblock);
        topics.addConfirmListener(confirms);
    }

    /** Tells when it breaks, once, on a thread of the client library. */
    void onBroken(java.util.function.Consumer<ShutdownSignalException> listener) {
        ShutdownListener once = signal -> {
            if (ended.compareAndSet(false, true)) {
                listener.accept(signal);
            }
        };
        List.<ShutdownNotifier>of(publishing, consuming, topics, requests, replies, deliveries)
                .forEach(notifier -> notifier.addShutdownListener(once));
    }

    /** How long ago it was opened. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    /** Whether it broke or was closed. */
    boolean hasEnded() {
        return ended.get();
    }

    /** For topics. Used by the outbox only. */
    Channel topics() {
        return topics;
    }

    /** For requests and, by direct reply-to, their replies. Used by the outbox only. */
    Channel requests() {
        return requests;
    }

    /** For replies of services. Used by the outbox only. */
    Channel replies() {
        return replies;
    }

    /** Where the broker keeps frames. Used by the outbox only. */
    RetainedWriter retainedWriter() {
        return retainedWriter;
    }

    /** What the broker keeps. Used on {@link #chores()} only. */
    RetainedReader retainedReader() {
        return retainedReader;
    }

    /** What waits to be confirmed. */
    Confirms confirms() {
        return confirms;
    }

    /** What waits to be sent. */
    Outbox outbox() {
        return outbox;
    }

    /** Where declaring, consuming and cancelling is done, one after another. */
    Lane chores() {
        return chores;
    }

    /** How the broker is told that what came is dealt with. */
    Acknowledgements acknowledgements() {
        return acknowledgements;
    }

    /** Declares. Used on {@link #chores()} only. */
    Topology topology() {
        return topology;
    }

    /**
     * Begins to consume. Used on {@link #chores()} only. When the broker refuses, the session breaks: one channel has all
     * consumers.
     *
     * @return the consumer's tag
     */
    String consume(String purpose, String queue, int limit, Consumer consumer) throws IOException {
        try {
            int count = Math.min(limit, MAX_PREFETCH);
            if (count != prefetch) {
                deliveries.basicQos(count);
                prefetch = count;
            }
            return deliveries.basicConsume(queue, false, consumer);
        } catch (IOException e) {
            throw Topology.refusal(purpose, e);
        }
    }

    /** Begins to consume what the broker sends as fast as it can and then forgets; else as {@link #consume}. */
    String consumeUnacknowledged(String purpose, String queue, Consumer consumer) throws IOException {
        try {
            return deliveries.basicConsume(queue, true, consumer);
        } catch (IOException e) {
            throw Topology.refusal(purpose, e);
        }
    }

    /** Ends a consumer; when this returns, nothing more comes to it. Used on {@link #chores()} only. */
    void cancel(String tag) throws IOException {
        deliveries.basicCancel(tag);
    }

    /** Ends it after it broke: everything that waits on it fails. Blocks. */
    void discard(CommlibException why) {
        ended.set(true);
        publishing.abort((int) LEAVE.toMillis());
        consuming.abort((int) LEAVE.toMillis());
        outbox.release();
        confirms.failAll(why);
    }

    /**
     * Ends it in peace: sends what waits, stops consuming, and takes leave. Blocks.
     *
     * @param farewell what is still to be asked of {@link #topology()}
     */
    void close(Runnable farewell) {
        ended.set(true);
        Deadline deadline = Deadline.after(LEAVE);
        outbox.flush(deadline);
        CountDownLatch said = new CountDownLatch(1);
        chores.execute(() -> {
            stopDeliveries();
            farewell.run();
            said.countDown();
        });
        await(said, deadline);
        if (outbox.blockedBecause() == null) {
            confirms.awaitAll(deadline);
        }
        discard(new ClosedException("the node was closed before the broker confirmed a message"));
    }

    private static void await(CountDownLatch latch, Deadline deadline) {
        try {
            if (!latch.await(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("The broker did not answer while the node took leave");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopDeliveries() {
        acknowledgements.flush();
        try {
            deliveries.abort();
        } catch (IOException e) {
            LOG.debug("The channel of the consumers was closed already: {}", e.getMessage());
        }
    }
}
