package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/** An address, address pattern or parameter value does not follow the notation of {@code io.commlib.runtime.address}. */
public final class BadAddressException extends CommlibException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one without a cause.
     *
     * @param message what happened, where, and what to do about it
     */
    public BadAddressException(String message) {
        this(message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what happened, where, and what to do about it
     * @param cause what brought it about, or null
     */
    public BadAddressException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
