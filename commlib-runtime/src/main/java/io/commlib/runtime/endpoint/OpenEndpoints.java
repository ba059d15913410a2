package io.commlib.runtime.endpoint;

import io.commlib.runtime.dispatch.Deadline;
import io.commlib.runtime.error.ClosedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints of a node that are open. Thread-safe. */
public final class OpenEndpoints {

    private final Set<OpenEndpoint> endpoints = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Makes an empty one. */
    public OpenEndpoints() {}

    void add(OpenEndpoint endpoint) {
        requireOpen();
        endpoints.add(endpoint);
        if (closed) {
            endpoints.remove(endpoint);
            requireOpen();
        }
    }

    void remove(OpenEndpoint endpoint) {
        endpoints.remove(endpoint);
    }

    /**
     * For what needs an open node.
     *
     * @throws ClosedException when the node is closed
     */
    public void requireOpen() {
        if (closed) {
            throw new ClosedException("the node is closed");
        }
    }

    /**
     * How many are open.
     *
     * @return zero or more
     */
    public int size() {
        return endpoints.size();
    }

    /**
     * Closes them all at once, and takes no more.
     *
     * @param deadline until when to wait for what was begun
     * @return false when something was not finished by then
     */
    public boolean closeAll(Deadline deadline) {
        closed = true;
        List<OpenEndpoint> all = List.copyOf(endpoints);
        CompletableFuture<?>[] drained = all.stream().map(OpenEndpoint::drain).toArray(CompletableFuture<?>[]::new);
        boolean finished = Futures.awaitDone(CompletableFuture.allOf(drained), deadline);
        all.forEach(OpenEndpoint::abandon);
        endpoints.clear();
        return finished;
    }
}
