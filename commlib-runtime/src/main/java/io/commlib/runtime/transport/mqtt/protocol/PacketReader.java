package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.socket.FrameReader;

/** Cuts what comes in into packets. Used by one thread at a time. */
final class PacketReader extends FrameReader {

    private final PacketDecoder decoder;
    private final int longest;

    /**
     * Makes one.
     *
     * @param longest the most bytes of a packet
     * @param decoder takes each
     */
    PacketReader(int longest, PacketDecoder decoder) {
        this.longest = longest;
        this.decoder = decoder;
    }

    /** A packet is a byte, then how many follow the length (MQTT 5.0, 2.1). */
    @Override
    protected int decode(byte[] bytes, int start, int end) throws MalformedPacketException {
        int length = 0;
        int at = start + 1;
        int shift = 0;
        while (true) {
            if (at >= end) {
                return -(at - start + 1);
            }
            int digit = bytes[at++];
            length |= (digit & 0x7f) << shift;
            if (digit >= 0) {
                break;
            }
            shift += 7;
            if (shift == 28) {
                throw MalformedPacketException.malformed("a packet whose length has more than four bytes");
            }
        }
        int whole = at - start + length;
        if (whole > longest) {
            throw MalformedPacketException.tooLarge("a packet of " + whole + " bytes, where " + longest + " may be");
        }
        if (whole > end - start) {
            return -whole;
        }
        decoder.decode(bytes[start] & 0xff, bytes, at, start + whole);
        return whole;
    }
}
