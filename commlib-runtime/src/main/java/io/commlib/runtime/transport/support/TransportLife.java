package io.commlib.runtime.transport.support;

import io.commlib.runtime.dispatch.Listeners;
import io.commlib.runtime.error.ClosedException;
import io.commlib.runtime.transport.TransportState;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The state of a transport and those who are told of its changes. Thread-safe. */
public final class TransportLife {

    private final ReentrantLock lock = new ReentrantLock();
    private final Listeners<TransportState> listeners;
    private volatile TransportState state = TransportState.READY;

    /**
     * Makes one that is ready.
     *
     * @param executor where listeners are called
     */
    public TransportLife(Executor executor) {
        listeners = new Listeners<>(executor);
    }

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
     * @param listener told of changes from now on, as {@link Listeners} does
     * @return removes it
     */
    public Runnable onChange(Consumer<TransportState> listener) {
        return listeners.add(listener);
    }

    /**
     * Changes the state, and lets the listeners know. A closed one stays closed.
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
            listeners.note(next);
        } finally {
            lock.unlock();
        }
        listeners.tell();
        return true;
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
}
