package io.commlib.runtime.endpoint;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.RejectedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds what a node has published and the broker has not taken yet, in bytes. Thread-safe. */
public final class SendWindow {

    /** What a message counts in addition to its body. */
    private static final int OVERHEAD = 256;

    private final int size;
    private final Semaphore free;

    /**
     * Makes an empty one.
     *
     * @param size the most bytes
     */
    public SendWindow(int size) {
        this.size = size;
        this.free = new Semaphore(size);
    }

    /**
     * Sends when there is room, at once.
     *
     * @param length of the body
     * @param send sends
     * @return what {@code send} returns; failed with {@link RejectedException} when there is no room
     */
    public CompletableFuture<Void> trySend(int length, Supplier<CompletableFuture<Void>> send) {
        int cost = cost(length);
        return free.tryAcquire(cost) ? release(cost, send.get()) : CompletableFuture.failedFuture(full());
    }

    /**
     * Sends when there is room, and waits until there is.
     *
     * @param length of the body
     * @param deadline the longest wait
     * @param send sends
     * @return what {@code send} returns
     * @throws RejectedException when there is no room until then, or the waiting thread is interrupted
     */
    public CompletableFuture<Void> send(int length, Deadline deadline, Supplier<CompletableFuture<Void>> send) {
        int cost = cost(length);
        try {
            if (!free.tryAcquire(cost) && !free.tryAcquire(cost, deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw full();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw full();
        }
        return release(cost, send.get());
    }

    /**
     * Waits until everything has been taken by the broker, or has failed.
     *
     * @param deadline the longest wait; an interruption ends it too
     * @return true when nothing is left
     */
    public boolean awaitEmpty(Deadline deadline) {
        try {
            if (!free.tryAcquire(size, deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            free.release(size);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * How much waits to be taken by the broker.
     *
     * @return bytes, with what messages count in addition to their bodies
     */
    public int used() {
        return size - free.availablePermits();
    }

    private int cost(int length) {
        return Math.min(size, length + OVERHEAD);
    }

    private CompletableFuture<Void> release(int cost, CompletableFuture<Void> sent) {
        return sent.whenComplete((done, failure) -> free.release(cost));
    }

    private RejectedException full() {
        return new RejectedException(
                "nothing was sent: " + size + " bytes of this node wait for the broker to take them already");
    }
}
