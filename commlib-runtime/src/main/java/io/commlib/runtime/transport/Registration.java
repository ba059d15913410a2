package io.commlib.runtime.transport;

import java.util.concurrent.CompletableFuture;

/** A subscription or a service, as long as it is there. Thread-safe. */
public interface Registration {

    /**
     * When it takes part.
     *
     * @return done when everything sent from then on can reach it; fails when the broker refuses it
     */
    CompletableFuture<Void> ready();

    /**
     * Ends it, once; further calls return the same.
     *
     * @return done when nothing more is handed out, everything handed out is done, and the broker has forgotten it
     */
    CompletableFuture<Void> close();
}
