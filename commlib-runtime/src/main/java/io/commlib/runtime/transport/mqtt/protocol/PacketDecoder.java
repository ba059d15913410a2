package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/** Reads packets of a broker in one version of MQTT. Used by one thread at a time. */
final class PacketDecoder {

    private static final int MOST_IN_FLIGHT = 65_535;

    /** Each CONNACK of MQTT 3.1.1 has so many bytes, and none of MQTT 5. */
    private static final int LENGTH_OF_OLD_CONNACK = 2;

    /** The return code of a SUBACK in MQTT 3.1.1 for a failure is that of MQTT 5 for an unspecified error. */
    private static final int BEST_QOS = 2;

    private final boolean five;
    private final PacketHandler handler;
    private final Cursor in = new Cursor();
    private final Properties properties = new Properties();

    PacketDecoder(MqttVersion version, PacketHandler handler) {
        this.five = version == MqttVersion.V5;
        this.handler = handler;
    }

    /**
     * Reads one packet and hands it on.
     *
     * @param first its first byte
     * @param bytes where it is
     * @param from where what comes after its fixed header begins
     * @param to where it ends
     */
    void decode(int first, byte[] bytes, int from, int to) throws MalformedPacketException {
        in.reset(bytes, from, to);
        properties.clear();
        int type = first >> 4 & 0xf;
        if (type == PacketType.PUBLISH) {
            publish(first & 0xf);
            return;
        }
        if ((first & 0xf) != PacketType.flags(type)) {
            throw MalformedPacketException.malformed("a packet with flags that are reserved");
        }
        switch (type) {
            case PacketType.CONNACK -> connack();
            case PacketType.PUBACK, PacketType.PUBREC, PacketType.PUBREL, PacketType.PUBCOMP -> acknowledgement(type);
            case PacketType.SUBACK, PacketType.UNSUBACK -> answer(type);
            case PacketType.PINGRESP -> {
                requireEnd();
                handler.onPong();
            }
            case PacketType.DISCONNECT -> disconnect();
            default ->
                throw MalformedPacketException.outOfPlace("a packet of type " + type + ", which no broker sends");
        }
    }

    /** MQTT 5.0, 3.3. */
    private void publish(int flags) throws MalformedPacketException {
        int qos = flags >> 1 & 3;
        boolean again = (flags & 8) != 0;
        if (qos > BEST_QOS || (again && qos == 0)) {
            throw MalformedPacketException.malformed("a message with flags that cannot be");
        }
        String topic = in.readText();
        if (topic.isEmpty() || topic.indexOf('+') >= 0 || topic.indexOf('#') >= 0) {
            throw MalformedPacketException.outOfPlace("a message without a topic, or to a filter");
        }
        int id = qos > 0 ? readId() : 0;
        if (five) {
            properties.read(in, PacketType.PUBLISH);
        }
        handler.onPublish(topic, in.readRest(), qos, id, (flags & 1) != 0);
    }

    private int readId() throws MalformedPacketException {
        int id = in.readShort();
        if (id == 0) {
            throw MalformedPacketException.outOfPlace("a packet identifier of 0");
        }
        return id;
    }

    /** MQTT 5.0, 3.2. A broker that has only 3.1.1 says so in its own way. */
    private void connack() throws MalformedPacketException {
        boolean isOld = in.left() == LENGTH_OF_OLD_CONNACK;
        int flags = in.readByte();
        if (flags > 1) {
            throw MalformedPacketException.malformed("a CONNACK with flags that are reserved");
        }
        int code = in.readByte();
        if (five && isOld && code == 0) {
            throw MalformedPacketException.malformed("a CONNACK of an older version");
        }
        if (five && !isOld) {
            properties.read(in, PacketType.CONNACK);
        }
        requireEnd();
        handler.onConnack(
                isOld ? ReasonCode.ofConnectReturnCode(code) : code,
                properties.reason(),
                new Connack(
                        flags == 1,
                        (int) properties.number(Properties.RECEIVE_MAXIMUM, MOST_IN_FLIGHT),
                        (int) properties.number(Properties.MAXIMUM_QOS, BEST_QOS),
                        properties.number(Properties.MAXIMUM_PACKET_SIZE, Long.MAX_VALUE),
                        (int) properties.number(Properties.SERVER_KEEP_ALIVE, -1)));
    }

    /** MQTT 5.0, 3.4 to 3.7. */
    private void acknowledgement(int type) throws MalformedPacketException {
        int id = readId();
        int code = readReason(type);
        requireEnd();
        handler.onAcknowledgement(type, id, code, properties.reason());
    }

    /** A reason code and properties, which MQTT 5 leaves out when they say nothing. */
    private int readReason(int type) throws MalformedPacketException {
        if (!five || in.left() == 0) {
            return 0;
        }
        int code = in.readByte();
        if (in.left() > 0) {
            properties.read(in, type);
        }
        return code;
    }

    /** MQTT 5.0, 3.9 and 3.11. Each of our requests has one filter. */
    private void answer(int type) throws MalformedPacketException {
        int id = readId();
        if (five) {
            properties.read(in, type);
        }
        boolean hasCode = five || type == PacketType.SUBACK;
        int code = hasCode ? in.readByte() : 0;
        if (type == PacketType.SUBACK && code > BEST_QOS && !ReasonCode.isError(code)) {
            throw MalformedPacketException.malformed("a SUBACK that grants what is not known");
        }
        requireEnd();
        handler.onAnswer(type, id, code, properties.reason());
    }

    /** MQTT 5.0, 3.14; 3.1.1 lets only clients send it. */
    private void disconnect() throws MalformedPacketException {
        if (!five) {
            throw MalformedPacketException.outOfPlace("a DISCONNECT, which is for clients only");
        }
        int code = readReason(PacketType.DISCONNECT);
        requireEnd();
        @Nullable String reason = properties.reason();
        handler.onDisconnect(code, reason);
    }

    private void requireEnd() throws MalformedPacketException {
        if (in.left() > 0) {
            throw MalformedPacketException.malformed("a packet that is longer than what may be in it");
        }
    }
}
