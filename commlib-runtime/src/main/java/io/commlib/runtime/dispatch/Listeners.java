package io.commlib.runtime.dispatch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who asked to be told of changes. Each is told every change, in order and one at a time, by a thread of its own: it
 * may block, or ask and close what it listens to, and neither who makes the changes nor the other listeners wait for it.
 * Thread-safe.
 *
 * @param <T> what becomes another
 */
public final class Listeners<T> {

    /** How many changes wait for a listener that is stuck, where nobody says. */
    static final int CAPACITY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final Executor executor;
    private final int capacity;
    private final List<Line<T>> lines = new CopyOnWriteArrayList<>();

    /**
     * Makes an empty one.
     *
     * @param executor where listeners are called; when it takes nothing more, they are called by who makes the change
     */
    public Listeners(Executor executor) {
        this(executor, CAPACITY);
    }

    /**
     * Makes an empty one.
     *
     * @param executor where listeners are called; when it takes nothing more, they are called by who makes the change
     * @param capacity how many changes wait for a listener that is stuck; beyond, it is not told of the oldest
     */
    public Listeners(Executor executor, int capacity) {
        this.executor = executor;
        this.capacity = capacity;
    }

    /**
     * Adds a listener.
     *
     * @param listener told of what is noted from now on
     * @return removes it: it is told nothing more but what it is being told
     */
    public Runnable add(Consumer<? super T> listener) {
        Line<T> line = new Line<>(listener, capacity);
        lines.add(line);
        return () -> {
            lines.remove(line);
            line.leave();
        };
    }

    /**
     * Notes a change. Calls nobody, so that it can be called where a lock keeps the changes in order.
     *
     * @param change what it has become
     */
    public void note(T change) {
        lines.forEach(line -> line.add(change));
    }

    /** Tells what was noted. To be called without locks. */
    public void tell() {
        for (Line<T> line : lines) {
            if (line.begin()) {
                try {
                    executor.execute(line::tellAll);
                } catch (RejectedExecutionException closed) {
                    line.tellAll();
                }
            }
        }
    }

    /** What waits for one listener. */
    private static final class Line<T> {

        private final Consumer<? super T> listener;
        private final int capacity;
        private final ReentrantLock lock = new ReentrantLock();
        private final ArrayDeque<T> waiting = new ArrayDeque<>();
        private boolean telling;
        private boolean left;

        Line(Consumer<? super T> listener, int capacity) {
            this.listener = listener;
            this.capacity = capacity;
        }

        void add(T change) {
            lock.lock();
            try {
                if (left) {
                    return;
                }
                if (waiting.size() == capacity) {
                    LOG.warn("A listener is too slow: it is not told {}", waiting.poll());
                }
                waiting.add(change);
            } finally {
                lock.unlock();
            }
        }

        void leave() {
            lock.lock();
            try {
                left = true;
                waiting.clear();
            } finally {
                lock.unlock();
            }
        }

        /** Whether whoever asks is the one to tell what waits. */
        boolean begin() {
            lock.lock();
            try {
                boolean begins = !telling && !waiting.isEmpty();
                telling |= begins;
                return begins;
            } finally {
                lock.unlock();
            }
        }

        void tellAll() {
            for (T next = next(); next != null; next = next()) {
                tell(next);
            }
        }

        private @Nullable T next() {
            lock.lock();
            try {
                telling = !waiting.isEmpty();
                return waiting.poll();
            } finally {
                lock.unlock();
            }
        }

        private void tell(T change) {
            try {
                HandlerScope.call(() -> {
                    listener.accept(change);
                    return change;
                });
            } catch (Throwable e) {
                LOG.warn("A listener failed on being told {}", change, e);
            }
        }
    }
}
