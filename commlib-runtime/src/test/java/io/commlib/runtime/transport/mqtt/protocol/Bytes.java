package io.commlib.runtime.transport.mqtt.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
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
        ByteBuffer all = out.slice(0, out.size());
        byte[] copy = new byte[all.remaining()];
        all.get(copy);
        return copy;
    }

    /** Reads bytes that come in pieces of so many. */
    static void read(byte[] bytes, int piece, MqttVersion version, PacketHandler handler) throws IOException {
        read(bytes, piece, LONGEST, version, handler);
    }

    static void read(byte[] bytes, int piece, int longest, MqttVersion version, PacketHandler handler)
            throws IOException {
        PacketReader reader = new PacketReader(longest, new PacketDecoder(version, handler));
        Pieces pieces = new Pieces(ByteBuffer.wrap(bytes), piece);
        while (reader.read(pieces) > 0) {
            reader.decodeAll();
        }
    }

    /** A connection on which there is only so much to be read. */
    private record Pieces(ByteBuffer all, int piece) implements Wire {

        @Override
        public boolean open() {
            return true;
        }

        @Override
        public boolean opensByWriting() {
            return false;
        }

        @Override
        public int read(ByteBuffer into) {
            int count = Math.min(Math.min(piece, all.remaining()), into.remaining());
            into.put(into.position(), all, all.position(), count).position(into.position() + count);
            all.position(all.position() + count);
            return count;
        }

        @Override
        public boolean isDrained() {
            return !all.hasRemaining();
        }

        @Override
        public boolean write(ByteBuffer[] from) {
            return false;
        }

        @Override
        public void endWriting() {
            all.position(all.limit());
        }
    }
}
