package io.commlib.runtime.transport.mqtt.protocol;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Why something did not work between a broker and us. */
public abstract sealed class MqttException extends IOException
        permits MalformedPacketException, RefusedException, ConnectionEndedException {

    private static final long serialVersionUID = 1L;

    MqttException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
