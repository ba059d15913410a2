package io.commlib.runtime.transport.mqtt.protocol;

import java.nio.charset.StandardCharsets;

/** Writes packets in one version of MQTT. */
final class PacketWriter {

    private static final int NO_PROPERTIES = 0;
    private static final int LENGTH_OF_ID = 2;
    private static final int MESSAGE_EXPIRY = 0x02;

    /** The property and its value of four bytes. */
    private static final int LENGTH_OF_NUMBER = 5;

    private static final int SESSION_EXPIRY = 0x11;
    private static final int MAXIMUM_PACKET_SIZE = 0x27;

    /** Flags of CONNECT (MQTT 5.0, 3.1.2.3). */
    private static final int USER = 0x80;

    private static final int PASSWORD = 0x40;
    private static final int WILL_RETAIN = 0x20;
    private static final int WILL = 0x04;
    private static final int CLEAN_START = 0x02;

    private final boolean five;

    PacketWriter(MqttVersion version) {
        five = version == MqttVersion.V5;
    }

    /** MQTT 5.0, 3.1. */
    void connect(PacketBuffer out, ConnectOptions options) {
        PacketBuffer body = new PacketBuffer();
        body.putText("MQTT");
        body.putByte(options.version().level());
        body.putByte(flags(options));
        body.putShort(options.keepAliveSeconds());
        if (five) {
            body.putLength(LENGTH_OF_NUMBER + (options.sessionSeconds() > 0 ? LENGTH_OF_NUMBER : 0));
            putNumber(body, MAXIMUM_PACKET_SIZE, options.longestPacket());
            if (options.sessionSeconds() > 0) {
                putNumber(body, SESSION_EXPIRY, options.sessionSeconds());
            }
        }
        body.putText(options.clientId());
        if (options.will() != null) {
            if (five) {
                body.putLength(NO_PROPERTIES);
            }
            body.putText(options.will().topic());
            body.putBinary(options.will().payload());
        }
        if (options.user() != null) {
            body.putText(options.user());
            if (options.password() != null) {
                body.putBinary(options.password().getBytes(StandardCharsets.UTF_8));
            }
        }
        begin(out, PacketType.CONNECT, body.size());
        out.putBytes(body);
    }

    private static int flags(ConnectOptions options) {
        int flags = options.cleanStart() ? CLEAN_START : 0;
        if (options.user() != null) {
            flags |= USER | (options.password() != null ? PASSWORD : 0);
        }
        if (options.will() != null) {
            flags |= WILL | options.will().qos() << 3 | (options.will().retained() ? WILL_RETAIN : 0);
        }
        return flags;
    }

    /** How many bytes a PUBLISH has, its fixed header included. */
    long lengthOfPublish(Message message, int qos) {
        long remaining = remainingOfPublish(message, qos, PacketBuffer.encodedLength(message.topic()));
        return 1 + PacketBuffer.lengthOfLength((int) Math.min(remaining, Integer.MAX_VALUE)) + remaining;
    }

    private long remainingOfPublish(Message message, int qos, int topicLength) {
        return 2L
                + topicLength
                + (qos > 0 ? LENGTH_OF_ID : 0)
                + (five ? 1 + propertiesOfPublish(message) : 0)
                + message.payload().length;
    }

    private static int propertiesOfPublish(Message message) {
        return message.expirySeconds() > 0 ? LENGTH_OF_NUMBER : 0;
    }

    /** All of a PUBLISH but its payload, which comes last (MQTT 5.0, 3.3). */
    void publishWithoutPayload(PacketBuffer out, Message message, int qos, int id, boolean again) {
        int topicLength = PacketBuffer.encodedLength(message.topic());
        out.putByte(PacketType.PUBLISH << 4 | (again ? 8 : 0) | qos << 1 | (message.retained() ? 1 : 0));
        out.putLength((int) remainingOfPublish(message, qos, topicLength));
        out.putText(message.topic(), topicLength);
        if (qos > 0) {
            out.putShort(id);
        }
        if (five) {
            out.putLength(propertiesOfPublish(message));
            if (message.expirySeconds() > 0) {
                putNumber(out, MESSAGE_EXPIRY, message.expirySeconds());
            }
        }
    }

    /** PUBACK, PUBREC, PUBREL or PUBCOMP (MQTT 5.0, 3.4 to 3.7). */
    void acknowledge(PacketBuffer out, int type, int id, int reasonCode) {
        boolean saysWhy = five && reasonCode != 0;
        begin(out, type, LENGTH_OF_ID + (saysWhy ? 1 : 0));
        out.putShort(id);
        if (saysWhy) {
            out.putByte(reasonCode);
        }
    }

    /** MQTT 5.0, 3.8. */
    void subscribe(PacketBuffer out, int id, Subscription subscription) {
        int length = PacketBuffer.encodedLength(subscription.filter());
        begin(out, PacketType.SUBSCRIBE, LENGTH_OF_ID + (five ? 1 : 0) + 2 + length + 1);
        putIdAndFilter(out, id, subscription.filter(), length);
        out.putByte(subscription.qos() | (five && !subscription.retained() ? 2 << 4 : 0));
    }

    /** MQTT 5.0, 3.10. */
    void unsubscribe(PacketBuffer out, int id, String filter) {
        int length = PacketBuffer.encodedLength(filter);
        begin(out, PacketType.UNSUBSCRIBE, LENGTH_OF_ID + (five ? 1 : 0) + 2 + length);
        putIdAndFilter(out, id, filter, length);
    }

    private void putIdAndFilter(PacketBuffer out, int id, String filter, int length) {
        out.putShort(id);
        if (five) {
            out.putLength(NO_PROPERTIES);
        }
        out.putText(filter, length);
    }

    /** MQTT 5.0, 3.12. */
    void ping(PacketBuffer out) {
        begin(out, PacketType.PINGREQ, 0);
    }

    /** MQTT 5.0, 3.14; in 3.1.1 it says nothing. */
    void disconnect(PacketBuffer out, int reasonCode, boolean endsSession) {
        if (!five || (reasonCode == 0 && !endsSession)) {
            begin(out, PacketType.DISCONNECT, 0);
        } else if (!endsSession) {
            begin(out, PacketType.DISCONNECT, 1);
            out.putByte(reasonCode);
        } else {
            begin(out, PacketType.DISCONNECT, 2 + LENGTH_OF_NUMBER);
            out.putByte(reasonCode);
            out.putLength(LENGTH_OF_NUMBER);
            putNumber(out, SESSION_EXPIRY, 0);
        }
    }

    private static void begin(PacketBuffer out, int type, int remaining) {
        out.putByte(type << 4 | PacketType.flags(type));
        out.putLength(remaining);
    }

    private static void putNumber(PacketBuffer out, int property, long value) {
        out.putByte(property);
        out.putInt(value);
    }
}
