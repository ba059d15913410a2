package io.commlib.runtime.transport.mqtt;

import io.commlib.runtime.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Which packets of MQTT go over a wire, such as {@code > PUBLISH 2} for one of QoS 2 to the broker. */
final class PacketLog implements Supplier<Wire.Tap> {

    /** By their numbers (MQTT 5.0, 2.1.2). */
    private static final String[] NAMES = {
        "",
        "CONNECT",
        "CONNACK",
        "PUBLISH",
        "PUBACK",
        "PUBREC",
        "PUBREL",
        "PUBCOMP",
        "SUBSCRIBE",
        "SUBACK",
        "UNSUBSCRIBE",
        "UNSUBACK",
        "PINGREQ",
        "PINGRESP",
        "DISCONNECT",
        "AUTH"
    };

    private final Queue<String> packets = new ConcurrentLinkedQueue<>();

    Queue<String> packets() {
        return packets;
    }

    @Override
    public Wire.Tap get() {
        Reader toBroker = new Reader("> ");
        Reader fromBroker = new Reader("< ");
        return (up, bytes, count) -> (up ? toBroker : fromBroker).read(bytes, count);
    }

    /** Cuts the bytes of one direction into packets. */
    private final class Reader {

        private final String direction;
        private byte[] unread = {};

        Reader(String direction) {
            this.direction = direction;
        }

        void read(byte[] bytes, int count) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(unread);
            all.write(bytes, 0, count);
            unread = all.toByteArray();
            int from = 0;
            for (int end = endOfPacket(from); end >= 0; end = endOfPacket(from)) {
                log(from, end);
                from = end;
            }
            all.reset();
            all.write(unread, from, unread.length - from);
            unread = all.toByteArray();
        }

        /** Where the packet ends that begins there, or -1 when it is not there yet. */
        private int endOfPacket(int from) {
            int length = 0;
            for (int i = 0; from + 1 + i < unread.length; i++) {
                int digit = unread[from + 1 + i];
                length |= (digit & 0x7f) << (7 * i);
                if (digit >= 0) {
                    int end = from + 2 + i + length;
                    return end <= unread.length ? end : -1;
                }
            }
            return -1;
        }

        private void log(int from, int end) {
            String name = NAMES[(unread[from] >> 4) & 0xf];
            int qos = (unread[from] >> 1) & 3;
            String detail = switch (name) {
                case "PUBLISH" -> " " + qos;
                case "SUBACK" -> " " + unread[end - 1];
                case "CONNECT" -> " " + clientId(end);
                default -> "";
            };
            packets.add(direction + name + detail);
        }

        /** Of the first packet, which is short; after the protocol's name, level, flags, keep-alive and properties. */
        private String clientId(int end) {
            int level = unread[8];
            int at = 12;
            if (level == 5) {
                at += 1 + unread[at];
            }
            int length = unread[at + 1];
            return new String(unread, at + 2, Math.min(length, end - at - 2), StandardCharsets.UTF_8);
        }
    }
}
