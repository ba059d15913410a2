package io.commlib.runtime.transport.support;

import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.transport.TransportState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of a transport and those who are told of its changes. Thread-safe. */
public final class TransportLife {

    private static final Logger LOG = LoggerFactory.getLogger(TransportLife.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Consumer<TransportState>> listeners = new CopyOnWriteArrayList<>();
    private volatile TransportState state = TransportState.READY;

    /** Makes one that is ready. */
    public TransportLife() {}

    /**
     * Where it is.
     *
     * @return the state now
     */
    public TransportState state() {
        return state;
    }

    /**
     * Adds a listener.
     *
     * @param listener told of changes from now on
     * @return removes it
     */
    public Runnable onChange(Consumer<TransportState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Changes the state and tells the listeners, in order. A closed one stays closed.
     *
     * @param next the new state
     * @return false when that is no change
     */
    public boolean become(TransportState next) {
        lock.lock();
        try {
            if (state == next || state == TransportState.CLOSED) {
                return false;
            }
            state = next;
            listeners.forEach(listener -> tell(listener, next));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * For verbs.
     *
     * @throws ClosedException when it is closed
     */
    public void requireOpen() {
        if (state == TransportState.CLOSED) {
            throw new ClosedException("the node is closed");
        }
    }

    private static void tell(Consumer<TransportState> listener, TransportState next) {
        try {
            listener.accept(next);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed on being told that the connection is {}", next, e);
        }
    }
}
