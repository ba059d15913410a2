package io.commlib.runtime.transport.amqp;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after another that may block on the broker, so that nobody else has to. Uses a worker of the node only
 * while there is something to do. Thread-safe.
 */
final class Lane implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Executor workers;
    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean paused;

    Lane(Executor workers) {
        this.workers = workers;
    }

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        wake();
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
            while (!paused) {
                Runnable next = waiting.poll();
                if (next == null) {
                    return;
                }
                run(next);
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
