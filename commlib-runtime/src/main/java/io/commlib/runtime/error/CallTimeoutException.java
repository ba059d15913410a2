package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/** No answer came before the deadline of the call. Whether the other side did the work is not known. */
public final class CallTimeoutException extends CommlibException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one without a cause.
     *
     * @param message what happened, where, and what to do about it
     */
    public CallTimeoutException(String message) {
        this(message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    public CallTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
