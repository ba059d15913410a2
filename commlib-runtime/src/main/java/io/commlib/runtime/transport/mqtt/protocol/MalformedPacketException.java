package io.commlib.runtime.transport.mqtt.protocol;

/** What came in is not MQTT, or not what may come at that time. The connection ends. */
public final class MalformedPacketException extends MqttException {

    private static final long serialVersionUID = 1L;

    private final int reasonCode;

    private MalformedPacketException(int reasonCode, String what) {
        super("the broker sent what is not MQTT: " + what, null);
        this.reasonCode = reasonCode;
    }

    static MalformedPacketException malformed(String what) {
        return new MalformedPacketException(ReasonCode.MALFORMED_PACKET, what);
    }

    static MalformedPacketException outOfPlace(String what) {
        return new MalformedPacketException(ReasonCode.PROTOCOL_ERROR, what);
    }

    static MalformedPacketException tooLarge(String what) {
        return new MalformedPacketException(ReasonCode.PACKET_TOO_LARGE, what);
    }

    /** What the broker is told. */
    int reasonCode() {
        return reasonCode;
    }
}
