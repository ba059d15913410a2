package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a CONNECT says.
 *
 * @param version of the protocol
 * @param clientId by which the broker knows us
 * @param user or null
 * @param password or null; only with a user
 * @param keepAliveSeconds how long the connection may be silent, at most 65535
 * @param cleanStart whether the broker is to forget what it knows of us
 * @param sessionSeconds how long the broker keeps the session after the connection broke; MQTT 5 only
 * @param longestPacket the most bytes of a packet that we take; MQTT 5 tells the broker
 * @param mostInFlight the most messages of ours without a confirmation, if the broker does not ask for fewer
 * @param will what the broker publishes when the connection ends without a goodbye, or null
 */
public record ConnectOptions(
        MqttVersion version,
        String clientId,
        @Nullable String user,
        @Nullable String password,
        int keepAliveSeconds,
        boolean cleanStart,
        long sessionSeconds,
        int longestPacket,
        int mostInFlight,
        @Nullable Message will) {

    /** Without the password. */
    @Override
    public String toString() {
        return "ConnectOptions[" + clientId + ", " + version + "]";
    }
}
