package io.commlib.runtime.transport;

import org.jspecify.annotations.Nullable;

/**
 * Says in a reply that the request failed. Immutable by convention: nobody writes to the bytes.
 */
public final class FrameError {

    /** The type of a request that the service could not read. */
    public static final String BAD_REQUEST = "commlib.BadRequest";

    private final String type;
    private final String message;
    private final byte @Nullable [] detail;

    /**
     * Makes one without the fields of a declared error.
     *
     * @param type {@code namespace.Name} of a declared error, {@link #BAD_REQUEST}, or empty
     * @param message what happened, for people
     */
    public FrameError(String type, String message) {
        this(type, message, null);
    }

    /**
     * Makes one.
     *
     * @param type {@code namespace.Name} of a declared error, {@link #BAD_REQUEST}, or empty
     * @param message what happened, for people
     * @param detail the fields of the declared error in the encoding of the frame, or null
     */
    public FrameError(String type, String message, byte @Nullable [] detail) {
        this.type = type;
        this.message = message;
        this.detail = detail;
    }

    /**
     * Which error.
     *
     * @return {@code namespace.Name} of a declared error, {@link #BAD_REQUEST}, or empty
     */
    public String type() {
        return type;
    }

    /**
     * What happened, for people.
     *
     * @return may be empty
     */
    public String message() {
        return message;
    }

    /**
     * The fields of a declared error.
     *
     * @return in the encoding of the frame, or null when there are none
     */
    public byte @Nullable [] detail() {
        return detail;
    }

    @Override
    public String toString() {
        return type.isEmpty() ? message : type + ": " + message;
    }
}
