package io.commlib.runtime.transport.mqtt.protocol;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Cuts what comes in into packets. Used by one thread at a time. */
final class PacketReader {

    private static final int USUAL_SIZE = 1 << 16;

    /** What a fixed header takes at most (MQTT 5.0, 2.1). */
    private static final int LONGEST_HEADER = 5;

    private final PacketDecoder decoder;
    private final int longest;
    private ByteBuffer buffer = ByteBuffer.allocate(USUAL_SIZE);

    /** Where the first byte that is not decoded is; all from there to the buffer's position is read. */
    private int from;

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

    /** Reads once from a connection, without waiting; -1 at its end. */
    int read(Wire wire) throws IOException {
        return wire.read(buffer);
    }

    /** Decodes each packet that is complete, and makes room for what comes next. */
    void decodeAll() throws MalformedPacketException {
        int end = buffer.position();
        int missing = 0;
        while (from < end && missing == 0) {
            missing = decodeOne(end);
        }
        makeRoom(end, missing);
    }

    /** Decodes one; or says how long it is at least, as long as it is not complete. */
    private int decodeOne(int end) throws MalformedPacketException {
        byte[] bytes = buffer.array();
        int length = 0;
        int at = from + 1;
        int shift = 0;
        while (true) {
            if (at >= end) {
                return LONGEST_HEADER;
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
        int whole = at - from + length;
        if (whole > longest) {
            throw MalformedPacketException.tooLarge("a packet of " + whole + " bytes, where " + longest + " may be");
        }
        if (whole > end - from) {
            return whole;
        }
        int first = bytes[from] & 0xff;
        from += whole;
        decoder.decode(first, bytes, at, from);
        return 0;
    }

    /** The buffer grows as a packet comes in and not because one says that it is long; and is small again after it. */
    private void makeRoom(int end, int needed) {
        int left = end - from;
        int size = buffer.capacity();
        if (needed > size && left == size) {
            size = (int) Math.min((long) size * 2, Math.max(needed, USUAL_SIZE));
        } else if (size > USUAL_SIZE && needed <= USUAL_SIZE && left < USUAL_SIZE) {
            size = USUAL_SIZE;
        }
        if (size != buffer.capacity()) {
            buffer = ByteBuffer.wrap(Arrays.copyOf(Arrays.copyOfRange(buffer.array(), from, end), size));
        } else if (left > 0 && from > 0) {
            System.arraycopy(buffer.array(), from, buffer.array(), 0, left);
        }
        buffer.position(left);
        from = 0;
    }
}
