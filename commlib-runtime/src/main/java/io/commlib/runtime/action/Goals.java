package io.commlib.runtime.action;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The goals of one service: those being worked on, and for a while those that have ended, so that their results can be
 * fetched. Bounded. Thread-safe.
 */
final class Goals<R, F> {

    private final int limit;
    private final int endedLimit;
    private final long kept;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Goal<R, F>> active = new LinkedHashMap<>();
    private final Map<String, Goal<R, F>> ended = new LinkedHashMap<>();
    private final ArrayDeque<Long> endedAt = new ArrayDeque<>();
    private @Nullable Goal<R, F> latest;
    private boolean closed;

    /**
     * Makes it.
     *
     * @param limit how many may be worked on at once
     * @param endedLimit how many ended ones are kept
     * @param kept for how long an ended one is kept
     */
    Goals(int limit, int endedLimit, Duration kept) {
        this.limit = limit;
        this.endedLimit = endedLimit;
        this.kept = kept.toNanos();
    }

    /** Adds a goal; false when there are too many, or after {@link #close()}. */
    boolean add(Goal<R, F> goal) {
        lock.lock();
        try {
            if (closed || active.size() >= limit) {
                return false;
            }
            active.put(goal.goalId(), goal);
            latest = goal;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void end(Goal<R, F> goal) {
        lock.lock();
        try {
            active.remove(goal.goalId());
            ended.put(goal.goalId(), goal);
            endedAt.add(System.nanoTime());
            forgetOld();
        } finally {
            lock.unlock();
        }
    }

    /** Finds a goal; the empty id stands for the one begun last. */
    @Nullable
    Goal<R, F> find(String id) {
        lock.lock();
        try {
            forgetOld();
            if (id.isEmpty()) {
                return latest;
            }
            Goal<R, F> goal = active.get(id);
            return goal != null ? goal : ended.get(id);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; gives those that are being worked on. */
    List<Goal<R, F>> close() {
        lock.lock();
        try {
            closed = true;
            return List.copyOf(active.values());
        } finally {
            lock.unlock();
        }
    }

    private void forgetOld() {
        long now = System.nanoTime();
        var oldest = ended.values().iterator();
        while (!endedAt.isEmpty() && (ended.size() > endedLimit || now - endedAt.element() > kept)) {
            endedAt.remove();
            Goal<R, F> forgotten = oldest.next();
            oldest.remove();
            if (latest == forgotten) {
                latest = null;
            }
        }
    }
}
