package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/** The broker, the service or a full buffer refused the message; it was not delivered. */
public final class RejectedException extends CommlibException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one without a cause.
     *
     * @param message what happened, where, and what to do about it
     */
    public RejectedException(String message) {
        this(message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    public RejectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
