package io.commlib.runtime.action;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The goals of one service: those being worked on, those that wait for one to end, and for a while those that have
 * ended, so that their results can be fetched. Bounded. Thread-safe.
 */
final class Goals<G, R, F> {

    private static final int WAITING_LIMIT = 64;

    private final ActionOptions options;

    private final ReentrantLock lock = new ReentrantLock();
    /** Those that have not ended, in the order in which they came. */
    private final Map<String, Goal<G, R, F>> active = new LinkedHashMap<>();

    private final ArrayDeque<Goal<G, R, F>> waiting = new ArrayDeque<>();
    private final Map<String, Goal<G, R, F>> ended = new LinkedHashMap<>();
    private final ArrayDeque<Long> endedAt = new ArrayDeque<>();
    private @Nullable Goal<G, R, F> latest;
    private boolean closed;

    Goals(ActionOptions options) {
        this.options = options;
    }

    /**
     * What becomes of a new goal.
     *
     * @param accepted whether it is taken in
     * @param begins whether it is worked on at once
     * @param preempted the goal to be cancelled for it, or null
     */
    record Admission<G, R, F>(
            boolean accepted, boolean begins, @Nullable Goal<G, R, F> preempted) {}

    /** Takes a goal in as the options say; none after {@link #close()}. */
    Admission<G, R, F> admit(Goal<G, R, F> goal) {
        lock.lock();
        try {
            boolean room = active.size() < options.goals();
            boolean mayWait = options.policy() == GoalPolicy.PREEMPT && waiting.size() < WAITING_LIMIT;
            if (closed || !(room || mayWait)) {
                return new Admission<>(false, false, null);
            }
            @Nullable Goal<G, R, F> preempted = oldestOfTooMany();
            if (!room) {
                waiting.add(goal);
            }
            active.put(goal.goalId(), goal);
            latest = goal;
            return new Admission<>(true, room, preempted);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Goal<G, R, F> oldestOfTooMany() {
        List<Goal<G, R, F>> untouched = active.values().stream()
                .filter(goal -> goal.status().isUntouched())
                .toList();
        return untouched.size() < options.goals() ? null : untouched.get(0);
    }

    /** Notes that a goal has ended; gives the one that may begin now. */
    @Nullable
    Goal<G, R, F> end(Goal<G, R, F> goal) {
        lock.lock();
        try {
            active.remove(goal.goalId());
            ended.put(goal.goalId(), goal);
            endedAt.add(System.nanoTime());
            forgetOld();
            return waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    /** Finds a goal; the empty id stands for the one that came last. */
    @Nullable
    Goal<G, R, F> find(String id) {
        lock.lock();
        try {
            forgetOld();
            if (id.isEmpty()) {
                return latest;
            }
            Goal<G, R, F> goal = active.get(id);
            return goal != null ? goal : ended.get(id);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; gives those that have not ended. */
    List<Goal<G, R, F>> close() {
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
        while (!endedAt.isEmpty()
                && (ended.size() > options.keepAtMost()
                        || now - endedAt.element() > options.keepFor().toNanos())) {
            endedAt.remove();
            Goal<G, R, F> forgotten = oldest.next();
            oldest.remove();
            if (latest == forgotten) {
                latest = null;
            }
        }
    }
}
