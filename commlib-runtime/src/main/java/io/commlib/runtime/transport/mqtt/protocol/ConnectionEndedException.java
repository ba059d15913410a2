package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/** A connection has ended, or is not there. */
public final class ConnectionEndedException extends MqttException {

    private static final long serialVersionUID = 1L;

    private final boolean byTheBroker;

    private ConnectionEndedException(String message, @Nullable Throwable cause, boolean byTheBroker) {
        super(message, cause);
        this.byTheBroker = byTheBroker;
    }

    static ConnectionEndedException here(String why, @Nullable Throwable cause) {
        return new ConnectionEndedException(why, cause, false);
    }

    /** The broker closed it without a word. */
    static ConnectionEndedException silently() {
        return new ConnectionEndedException("the broker closed the connection", null, true);
    }

    /** The broker has said why. */
    static ConnectionEndedException told(int reasonCode, @Nullable String reason) {
        return new ConnectionEndedException(
                "the broker ended the connection, saying " + ReasonCode.told(reasonCode, reason), null, true);
    }

    /**
     * Who ended it.
     *
     * @return whether the broker did, and not the network or we
     */
    public boolean byTheBroker() {
        return byTheBroker;
    }
}
