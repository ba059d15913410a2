package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of everything that commlib throws on purpose. The set of direct subclasses is closed, so a caller can handle
 * each kind; only {@link RemoteFailureException} is open, because the typed errors of an interface extend it.
 */
public abstract sealed class CommlibException extends RuntimeException
        permits CallTimeoutException,
                NotConnectedException,
                RejectedException,
                RemoteFailureException,
                BadMessageException,
                BadAddressException,
                ClosedException {

    private static final long serialVersionUID = 1L;

    /**
     * For subclasses.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    protected CommlibException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
