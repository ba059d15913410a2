package io.commlib.runtime.transport.redis.protocol;

import org.jspecify.annotations.Nullable;

/** The connection has ended, or there is none. */
public final class ConnectionEndedException extends RedisException {

    private static final long serialVersionUID = 1L;

    private final boolean beforeSending;

    /**
     * Makes one.
     *
     * @param why in words
     * @param cause what the network failed with, or null
     */
    public ConnectionEndedException(String why, @Nullable Throwable cause) {
        this(why, cause, false);
    }

    private ConnectionEndedException(String why, @Nullable Throwable cause, boolean beforeSending) {
        super(why, cause);
        this.beforeSending = beforeSending;
    }

    /**
     * Of what was not sent, as there was no connection.
     *
     * @return one that says so
     */
    public static ConnectionEndedException before() {
        return new ConnectionEndedException("there is no connection", null, true);
    }

    /**
     * Whether nothing was sent.
     *
     * @return false when it was, or may have been
     */
    public boolean isBeforeSending() {
        return beforeSending;
    }
}
