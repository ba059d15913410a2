package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/** Takes what a broker sends, packet by packet. */
interface PacketHandler {

    /** The answer to CONNECT; of a refusal all but the reason is of no meaning. */
    void onConnack(int reasonCode, @Nullable String reason, Connack accepted) throws MalformedPacketException;

    /** A message; the id is that of QoS 1 and 2, else 0. */
    void onPublish(String topic, byte[] payload, int qos, int id, boolean retained) throws MalformedPacketException;

    /** PUBACK, PUBREC, PUBREL or PUBCOMP. */
    void onAcknowledgement(int type, int id, int reasonCode, @Nullable String reason) throws MalformedPacketException;

    /** SUBACK or UNSUBACK, of one filter. */
    void onAnswer(int type, int id, int reasonCode, @Nullable String reason) throws MalformedPacketException;

    /** PINGRESP. */
    void onPong() throws MalformedPacketException;

    /** The broker ends the connection. */
    void onDisconnect(int reasonCode, @Nullable String reason);
}
