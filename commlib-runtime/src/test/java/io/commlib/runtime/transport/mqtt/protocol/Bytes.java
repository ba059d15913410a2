package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.socket.Pieces;
import java.io.IOException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Packets as bytes, in both directions. */
final class Bytes {

    private static final int LONGEST = 1 << 20;

    private Bytes() {}

    /** Those of digits such as {@code "c0 00"}. */
    static byte[] of(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** What is written, as digits. */
    static String written(Consumer<PacketBuffer> writing) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes(writing));
    }

    static byte[] bytes(Consumer<PacketBuffer> writing) {
        PacketBuffer out = new PacketBuffer();
        writing.accept(out);
        return Pieces.join(out.toBuffers());
    }

    /** Reads bytes that come in pieces of so many. */
    static void read(byte[] bytes, int piece, MqttVersion version, PacketHandler handler) throws IOException {
        read(bytes, piece, LONGEST, version, handler);
    }

    static void read(byte[] bytes, int piece, int longest, MqttVersion version, PacketHandler handler)
            throws IOException {
        PacketReader reader = new PacketReader(longest, new PacketDecoder(version, handler));
        Pieces.read(bytes, piece, reader);
    }
}
