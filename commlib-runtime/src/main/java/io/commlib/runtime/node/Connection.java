package io.commlib.runtime.node;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.dispatch.HandlerScope;
import io.commlib.runtime.dispatch.Timer;
import io.commlib.runtime.dispatch.Workers;
import io.commlib.runtime.endpoint.EndpointContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to a broker with the threads that belong to it, from connecting until everything is released. Thread-safe. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** How long the end of threads is waited for after everything that they could work on is gone. */
    private static final Duration THREADS_END = Duration.ofSeconds(1);

    private final EndpointContext context;
    private final Workers workers;
    private final Timer timer;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    Connection(EndpointContext context, Workers workers, Timer timer) {
        this.context = context;
        this.workers = workers;
        this.timer = timer;
    }

    EndpointContext context() {
        return context;
    }

    /** Drains and releases. May be called more than once; from a handler it does not wait for what was begun. */
    void close() {
        if (closing.compareAndSet(false, true)) {
            release();
            closed.countDown();
        } else if (!HandlerScope.isInside()) {
            awaitClosed();
        }
    }

    private void release() {
        boolean inHandler = HandlerScope.isInside();
        Deadline drained =
                Deadline.after(inHandler ? Duration.ZERO : context.settings().drainLimit());
        if (!context.open().closeAll(drained) && !inHandler) {
            LOG.warn("{} was closed before everything was finished", context.node());
        }
        context.window().awaitEmpty(drained);
        context.transport().close();
        workers.close();
        timer.close();
        try {
            if (!inHandler && !workers.awaitEnd(Deadline.after(THREADS_END))) {
                LOG.warn("{} is closed, but a handler ignores that it was interrupted", context.node());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
