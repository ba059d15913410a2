package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/** The broker cannot be reached, or the connection broke before the outcome was known. */
public final class NotConnectedException extends CommlibException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one without a cause.
     *
     * @param message what happened, where, and what to do about it
     */
    public NotConnectedException(String message) {
        this(message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    public NotConnectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
