package io.commlib.runtime.transport.support;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.error.CallTimeoutException;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.error.CommlibException;
import io.commlib.runtime.error.RejectedException;
import io.commlib.runtime.transport.Frame;
import io.commlib.runtime.transport.TransportMetrics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a transport that wait for their replies: bounded, each until its deadline. Thread-safe.
 *
 * @param <K> what finds the request of a reply
 */
public final class PendingRequests<K> {

    private final int limit;
    private final Timer timer;
    private final TransportMetrics metrics;
    private final Map<K, CompletableFuture<Frame>> pending = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean closed;

    /**
     * Makes one without requests.
     *
     * @param limit how many may wait
     * @param timer ends those whose deadline passes
     * @param metrics counts late replies
     */
    public PendingRequests(int limit, Timer timer, TransportMetrics metrics) {
        this.limit = limit;
        this.timer = timer;
        this.metrics = metrics;
    }

    /**
     * Adds a request.
     *
     * @param key what its reply will be found by; new
     * @param to for messages
     * @param deadline when it ends by itself
     * @return what its caller waits for; whatever completes it, its cancellation too, removes the request. Already
     *     failed when there are too many, or after {@link #close}
     */
    public CompletableFuture<Frame> open(K key, Address to, Deadline deadline) {
        if (closed) {
            return CompletableFuture.failedFuture(closedException(to));
        }
        if (count.incrementAndGet() > limit) {
            count.decrementAndGet();
            return CompletableFuture.failedFuture(new RejectedException("the request to " + to + " was not sent: "
                    + limit + " requests of this node wait for an answer already"));
        }
        long milliseconds = deadline.remainingNanos() / 1_000_000;
        CompletableFuture<Frame> reply = new CompletableFuture<>();
        pending.put(key, reply);
        Future<?> timeout = timer.at(
                deadline,
                () -> reply.completeExceptionally(new CallTimeoutException("no answer from " + to + " within "
                        + milliseconds + " ms; is a service running there, and is that long enough for it?")));
        var unused = reply.whenComplete((frame, failure) -> {
            pending.remove(key);
            count.decrementAndGet();
            timeout.cancel(false);
        });
        if (closed) {
            reply.completeExceptionally(closedException(to));
        }
        return reply;
    }

    /**
     * Hands a reply to its caller; one that nobody waits for is counted.
     *
     * @param key of its request
     * @param reply what came
     * @return false when nobody waits for it
     */
    public boolean complete(K key, Frame reply) {
        return complete(key, () -> reply);
    }

    /**
     * Hands a reply to its caller, reading it only when there is one.
     *
     * @param key of its request
     * @param reply what came
     * @return false when nobody waits for it
     */
    public boolean complete(K key, Supplier<Frame> reply) {
        @Nullable CompletableFuture<Frame> waiting = pending.get(key);
        if (waiting == null || !waiting.complete(reply.get())) {
            metrics.countLateReply();
            return false;
        }
        metrics.countReceived();
        return true;
    }

    /**
     * Ends a request that cannot succeed any more.
     *
     * @param key of the request
     * @param failure what its caller is told
     */
    public void fail(K key, CommlibException failure) {
        @Nullable CompletableFuture<Frame> waiting = pending.get(key);
        if (waiting != null) {
            waiting.completeExceptionally(failure);
        }
    }

    /**
     * Whether a caller still waits.
     *
     * @param key of its request
     * @return false when it has its reply, or gave up, or failed
     */
    public boolean isWaiting(K key) {
        return pending.containsKey(key);
    }

    /**
     * Ends every request that waits, because none can succeed any more.
     *
     * @param failure what their callers are told
     */
    public void failAll(CommlibException failure) {
        for (CompletableFuture<Frame> waiting : List.copyOf(pending.values())) {
            waiting.completeExceptionally(failure);
        }
    }

    /**
     * How many wait.
     *
     * @return zero or more
     */
    public int size() {
        return count.get();
    }

    /** Ends every request, and every later one at once. */
    public void close() {
        closed = true;
        failAll(new ClosedException("the node was closed while a request waited"));
    }

    private static ClosedException closedException(Address to) {
        return new ClosedException("the request to " + to + " was not sent: the node is closed");
    }
}
