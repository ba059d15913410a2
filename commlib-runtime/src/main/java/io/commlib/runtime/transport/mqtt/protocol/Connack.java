package io.commlib.runtime.transport.mqtt.protocol;

/**
 * What the broker said when it let us in.
 *
 * @param sessionPresent whether it still has the session
 * @param mostInFlight the most messages that it takes before it has confirmed the first
 * @param strongestQos 0, 1 or 2
 * @param longestPacket the most bytes of a packet that it takes
 * @param keepAliveSeconds how long the connection may be silent, 0 for ever
 */
public record Connack(
        boolean sessionPresent, int mostInFlight, int strongestQos, long longestPacket, int keepAliveSeconds) {}
