package io.commlib.runtime.transport.mqtt.protocol;

import io.commlib.runtime.transport.socket.WriteBatch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Packets that are written together. Guarded by the lock of its outbox. */
final class Batch implements WriteBatch {

    private final PacketBuffer bytes = new PacketBuffer();
    private List<Exchange> sent = new ArrayList<>();

    /** For packets. */
    PacketBuffer bytes() {
        return bytes;
    }

    /** Done when it is written. */
    void addSent(Exchange exchange) {
        sent.add(exchange);
    }

    @Override
    public boolean isEmpty() {
        return bytes.isEmpty();
    }

    @Override
    public ByteBuffer[] close() {
        return bytes.toBuffers();
    }

    /** What is done by being written. */
    List<Exchange> sent() {
        return sent;
    }

    @Override
    public @Nullable Runnable clear() {
        bytes.clear();
        if (sent.isEmpty()) {
            return null;
        }
        List<Exchange> done = sent;
        sent = new ArrayList<>(done.size());
        return () -> done.forEach(exchange -> exchange.complete(true));
    }
}
