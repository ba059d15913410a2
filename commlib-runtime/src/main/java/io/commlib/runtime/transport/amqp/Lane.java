package io.commlib.runtime.transport.amqp;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after another that may block on the broker, so that nobody else has to. Uses a worker of the node only
 * while there is something to do. Thread-safe.
 */
final class Lane implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** So many things at most are done before {@link #afterwards} is. */
    private static final int MOST_AT_ONCE = 64;

    private final Executor workers;
    private final Runnable afterwards;
    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean paused;

    Lane(Executor workers) {
        this(workers, () -> {});
    }

    /**
     * Makes one without anything to do.
     *
     * @param workers where it is done
     * @param afterwards what to do in addition after the last thing that waits, and after so many
     */
    Lane(Executor workers, Runnable afterwards) {
        this.workers = workers;
        this.afterwards = afterwards;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        wake();
    }

    /**
     * Does one thing at once, on the thread that asks, if nothing else is being done or waits.
     *
     * @param condition asked when nothing else can be done meanwhile
     * @return whether it was done
     */
    boolean tryHere(BooleanSupplier condition, Runnable task) {
        if (paused || !waiting.isEmpty() || !running.compareAndSet(false, true)) {
            return false;
        }
        try {
            if (!condition.getAsBoolean()) {
                return false;
            }
            run(task);
            run(afterwards);
            return true;
        } finally {
            running.set(false);
            wake();
        }
    }

    /** Begins nothing more until {@link #resume()}. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        wake();
    }

    private void wake() {
        if (!paused && !waiting.isEmpty() && running.compareAndSet(false, true)) {
            try {
                workers.execute(this::drain);
            } catch (RejectedExecutionException nodeIsClosed) {
                running.set(false);
            }
        }
    }

    private void drain() {
        try {
            for (int left = MOST_AT_ONCE; !paused; left--) {
                Runnable next = waiting.poll();
                if (next == null) {
                    return;
                }
                run(next);
                if (left == 0 || waiting.isEmpty() || paused) {
                    run(afterwards);
                    left = MOST_AT_ONCE;
                }
            }
        } finally {
            running.set(false);
            wake();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Something went wrong in the AMQP transport", e);
        }
    }
}
