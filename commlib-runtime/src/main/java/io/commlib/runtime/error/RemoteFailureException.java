package io.commlib.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The other side received the request and failed. The typed errors of an interface file are generated as subclasses and
 * carry their fields; this class itself stands for a failure that the interface does not name.
 */
public non-sealed class RemoteFailureException extends CommlibException {

    private static final long serialVersionUID = 1L;

    private final String type;

    /**
     * Makes one.
     *
     * @param type the name of the error as it goes over the wire: {@code namespace.Name} of a declared error, or empty
     *     when the interface does not name it
     * @param message what happened
     */
    public RemoteFailureException(String type, String message) {
        this(type, message, null);
    }

    /**
     * Makes one with a cause.
     *
     * @param type the name of the error as it goes over the wire: {@code namespace.Name} of a declared error, or empty
     *     when the interface does not name it
     * @param message what happened
     * @param cause what brought it about, or null
     */
    public RemoteFailureException(String type, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
    }

    /**
     * The name of the error as it went over the wire.
     *
     * @return {@code namespace.Name} of a declared error, or empty when the interface does not name it
     */
    public final String type() {
        return type;
    }
}
