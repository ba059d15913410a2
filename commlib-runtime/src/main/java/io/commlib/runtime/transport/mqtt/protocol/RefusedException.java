package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/** The broker refuses a connection, a message or a subscription. */
public final class RefusedException extends MqttException {

    private static final long serialVersionUID = 1L;

    private final int reasonCode;

    /**
     * Makes one.
     *
     * @param reasonCode of MQTT 5
     * @param reason what the broker says in addition, fit to be shown; or null
     */
    RefusedException(int reasonCode, @Nullable String reason) {
        super(ReasonCode.told(reasonCode, reason), null);
        this.reasonCode = reasonCode;
    }

    /**
     * Why.
     *
     * @return a reason code of MQTT 5, also where the broker speaks 3.1.1
     */
    public int reasonCode() {
        return reasonCode;
    }
}
