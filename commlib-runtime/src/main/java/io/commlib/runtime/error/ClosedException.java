package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/** The node, transport or endpoint was closed before or while it was used. */
public final class ClosedException extends CommlibException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one without a cause.
     *
     * @param message what happened, where, and what to do about it
     */
    public ClosedException(String message) {
        this(message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    public ClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
