package io.commlib.runtime.transport.support;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** Room for so many at a time. Thread-safe. */
public final class Slots {

    private final int size;
    private final ReentrantLock lock = new ReentrantLock();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private int taken;
    private boolean closed;

    /**
     * Makes them, all free.
     *
     * @param size how many, at least 1
     */
    public Slots(int size) {
        this.size = size;
    }

    /**
     * Takes some.
     *
     * @param wanted how many would be of use
     * @return how many were taken: as many as were free, none after {@link #close()}
     */
    public int reserve(int wanted) {
        lock.lock();
        try {
            int got = closed ? 0 : Math.min(wanted, size - taken);
            taken += got;
            return got;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives some back.
     *
     * @param count how many of those taken
     * @return whether all were taken before
     */
    public boolean release(int count) {
        boolean ended;
        boolean wasFull;
        lock.lock();
        try {
            wasFull = taken == size;
            taken -= count;
            ended = closed && taken == 0;
        } finally {
            lock.unlock();
        }
        if (ended) {
            drained.complete(null);
        }
        return wasFull;
    }

    /**
     * How many are taken.
     *
     * @return zero or more
     */
    public int taken() {
        lock.lock();
        try {
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Gives no more out.
     *
     * @return done when all that were taken are back
     */
    public CompletableFuture<Void> close() {
        boolean ended;
        lock.lock();
        try {
            closed = true;
            ended = taken == 0;
        } finally {
            lock.unlock();
        }
        if (ended) {
            drained.complete(null);
        }
        return drained;
    }
}
