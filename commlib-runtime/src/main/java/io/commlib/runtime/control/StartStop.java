package io.commlib.runtime.control;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.endpoint.Futures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Whether a node's services and subscriptions take part. Thread-safe. */
public final class StartStop {

    /** How long a change waits for the broker and for handlers: short, because somebody waits for the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PausableTransport transport;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Makes one that is started.
     *
     * @param transport of the services and subscriptions
     */
    public StartStop(PausableTransport transport) {
        this.transport = transport;
    }

    /**
     * Stops them. Returns when what they had begun is done, or after two seconds; it goes on then.
     *
     * @return false when they are stopped already
     */
    public boolean stop() {
        return changed(transport.pause());
    }

    /**
     * Starts them. Returns when they take part, or after two seconds.
     *
     * @return false when they are started already
     * @throws io.commlib.runtime.error.ClosedException when the node is closed
     */
    public boolean start() {
        return changed(transport.resume());
    }

    /**
     * What was last asked for.
     *
     * @return true when they are stopped
     */
    public boolean isStopped() {
        return transport.isPaused();
    }

    /**
     * Asks to be told of changes.
     *
     * @param listener called after each, by whoever made it; must not block
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private boolean changed(@Nullable CompletableFuture<Void> change) {
        if (change == null) {
            return false;
        }
        listeners.forEach(Runnable::run);
        var unused = Futures.awaitDone(change, Deadline.after(PATIENCE));
        return true;
    }
}
