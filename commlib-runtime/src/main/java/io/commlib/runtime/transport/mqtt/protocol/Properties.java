package io.commlib.runtime.transport.mqtt.protocol;

import org.jspecify.annotations.Nullable;

/** The properties of one packet that came in (MQTT 5.0, 2.2.2). Used again for the next one. */
final class Properties {

    static final int SERVER_KEEP_ALIVE = 0x13;
    static final int RECEIVE_MAXIMUM = 0x21;
    static final int MAXIMUM_QOS = 0x24;
    static final int MAXIMUM_PACKET_SIZE = 0x27;
    private static final int REASON_STRING = 0x1F;
    private static final int USER_PROPERTY = 0x26;
    private static final int SUBSCRIPTION_IDENTIFIER = 0x0B;
    private static final int TOPIC_ALIAS = 0x23;

    private static final int LAST = 0x2A;
    private static final int LONGEST_REASON = 200;

    /** One byte, which is 0 or 1: wherever a server may send one. */
    private static final long SWITCHES = set(0x01, 0x24, 0x25, 0x28, 0x29, 0x2A);

    private static final long SHORTS = set(0x13, 0x21, 0x22, 0x23);
    private static final long INTS = set(0x02, 0x11, 0x27);
    private static final long TEXTS = set(0x03, 0x08, 0x09, 0x12, 0x15, 0x16, 0x1A, 0x1C, 0x1F);

    private static final long IN_PUBLISH = set(0x01, 0x02, 0x03, 0x08, 0x09, 0x0B, 0x23, 0x26);
    private static final long IN_CONNACK =
            set(0x11, 0x12, 0x13, 0x15, 0x16, 0x1A, 0x1C, 0x1F, 0x21, 0x22, 0x24, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A);
    private static final long IN_DISCONNECT = set(0x1C, 0x1F, 0x26);
    private static final long ELSEWHERE = set(0x1F, 0x26);

    /** Those that may not be 0. */
    private static final long POSITIVE = set(RECEIVE_MAXIMUM, MAXIMUM_PACKET_SIZE);

    private final long[] numbers = new long[LAST + 1];
    private long seen;
    private @Nullable String reason;

    private static long set(int... identifiers) {
        long all = 0;
        for (int identifier : identifiers) {
            all |= 1L << identifier;
        }
        return all;
    }

    private static boolean has(long set, int identifier) {
        return (set >>> identifier & 1) != 0;
    }

    /** There are none. */
    void clear() {
        seen = 0;
        reason = null;
    }

    /** Reads those of a packet, whose type tells which may be there. */
    void read(Cursor in, int packetType) throws MalformedPacketException {
        clear();
        int length = in.readLength();
        if (length > in.left()) {
            throw MalformedPacketException.malformed("properties that are longer than their packet");
        }
        long allowed = allowed(packetType);
        int end = in.left() - length;
        while (in.left() > end) {
            readOne(in, allowed);
        }
        if (in.left() < end) {
            throw MalformedPacketException.malformed("a property that is longer than all of them");
        }
    }

    private static long allowed(int packetType) {
        return switch (packetType) {
            case PacketType.PUBLISH -> IN_PUBLISH;
            case PacketType.CONNACK -> IN_CONNACK;
            case PacketType.DISCONNECT -> IN_DISCONNECT;
            default -> ELSEWHERE;
        };
    }

    private void readOne(Cursor in, long allowed) throws MalformedPacketException {
        int property = in.readLength();
        if (property > LAST || !has(allowed, property)) {
            throw MalformedPacketException.malformed("a property that may not be there");
        }
        if (property == USER_PROPERTY) {
            in.skipText();
            in.skipText();
        } else if (property == SUBSCRIPTION_IDENTIFIER) {
            in.readLength();
        } else {
            if (has(seen, property)) {
                throw MalformedPacketException.outOfPlace("a property twice");
            }
            seen |= 1L << property;
            readSingle(in, property);
        }
    }

    private void readSingle(Cursor in, int property) throws MalformedPacketException {
        if (property == REASON_STRING) {
            reason = printable(in.readText());
        } else if (has(TEXTS, property)) {
            in.skipText();
        } else {
            long value = number(in, property);
            boolean wrong = (has(SWITCHES, property) && value > 1)
                    || (has(POSITIVE, property) && value == 0)
                    || property == TOPIC_ALIAS;
            if (wrong) {
                throw MalformedPacketException.outOfPlace("a property with a value that it may not have");
            }
            numbers[property] = value;
        }
    }

    private static long number(Cursor in, int property) throws MalformedPacketException {
        if (has(SHORTS, property)) {
            return in.readShort();
        }
        return has(INTS, property) ? in.readInt() : in.readByte();
    }

    /** What comes from outside is neither long nor in several lines where it is shown. */
    private static String printable(String text) {
        String shown = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
        return shown.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
    }

    long number(int property, long otherwise) {
        return has(seen, property) ? numbers[property] : otherwise;
    }

    /** What the broker says in addition to a reason code, fit to be shown; or null. */
    @Nullable
    String reason() {
        return reason;
    }
}
