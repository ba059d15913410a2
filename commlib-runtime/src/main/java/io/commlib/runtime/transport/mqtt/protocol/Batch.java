package io.commlib.runtime.transport.mqtt.protocol;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packets that are written together. Guarded by the lock of its {@link Outbox}. */
final class Batch {

    /** Longer payloads are not copied. */
    private static final int LONG = 16 << 10;

    private static final int MOST_KEPT = 1_024;

    private final PacketBuffer bytes = new PacketBuffer();
    private final List<ByteBuffer> parts = new ArrayList<>(1);
    private int parted;
    private List<Exchange> sent = new ArrayList<>();

    /** For packets, but for what of a PUBLISH comes last. */
    PacketBuffer bytes() {
        return bytes;
    }

    /** Adds the payload of a message whose other parts were written just now. */
    void addPayload(byte[] payload) {
        if (payload.length <= LONG) {
            bytes.putBytes(payload);
            return;
        }
        part();
        parts.add(ByteBuffer.wrap(payload));
    }

    /** The buffer may grow into another array after that, and the part is still there. */
    private void part() {
        if (bytes.size() > parted) {
            parts.add(bytes.slice(parted, bytes.size()));
            parted = bytes.size();
        }
    }

    /** Done when it is written. */
    void addSent(Exchange exchange) {
        sent.add(exchange);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** All, in order. Nothing is added after that. */
    ByteBuffer[] close() {
        part();
        return parts.toArray(ByteBuffer[]::new);
    }

    /** What is done by being written. */
    List<Exchange> sent() {
        return sent;
    }

    void clear() {
        bytes.clear();
        parts.clear();
        parted = 0;
        if (sent.size() > MOST_KEPT) {
            sent = new ArrayList<>();
        } else {
            sent.clear();
        }
    }
}
