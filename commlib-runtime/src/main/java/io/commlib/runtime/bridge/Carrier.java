package io.commlib.runtime.bridge;

import io.commlib.runtime.transport.Registration;
import java.util.concurrent.CompletableFuture;

/** One subscription or service whose frames are carried to the other end. Thread-safe. */
interface Carrier {

    /** Begins; once. */
    Registration open();

    /** Done when nothing is left to be carried, after the registration was closed. */
    CompletableFuture<Void> drained();

    /** Gives up what is left. */
    void abandon();
}
