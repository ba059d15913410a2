package io.commlib.runtime.python;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a peer got.
 *
 * @param address where it was sent, in dots
 * @param payload as text
 * @param properties of AMQP; empty elsewhere
 * @param order greater than that of all that any peer got before
 */
record Received(String address, String payload, Map<String, Object> properties, long order) {

    private static final AtomicLong ORDER = new AtomicLong();

    /** What a peer gets now. */
    Received(String address, String payload, Map<String, Object> properties) {
        this(address, payload, properties, ORDER.incrementAndGet());
    }
}
