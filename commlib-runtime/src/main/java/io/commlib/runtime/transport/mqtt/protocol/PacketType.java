package io.commlib.runtime.transport.mqtt.protocol;

/** The types of packets, as the upper half of their first byte (MQTT 5.0, 2.1.2). */
final class PacketType {

    static final int CONNECT = 1;
    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int PUBREC = 5;
    static final int PUBREL = 6;
    static final int PUBCOMP = 7;
    static final int SUBSCRIBE = 8;
    static final int SUBACK = 9;
    static final int UNSUBSCRIBE = 10;
    static final int UNSUBACK = 11;
    static final int PINGREQ = 12;
    static final int PINGRESP = 13;
    static final int DISCONNECT = 14;

    private PacketType() {}

    /** The lower half of the first byte, but for PUBLISH (MQTT 5.0, 2.1.3). */
    static int flags(int type) {
        return type == PUBREL || type == SUBSCRIBE || type == UNSUBSCRIBE ? 2 : 0;
    }
}
