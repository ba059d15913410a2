package io.commlib.runtime.transport.redis;

import io.commlib.runtime.address.Address;
import io.commlib.runtime.transport.Frame;
import java.util.Arrays;

/** A frame that came from Redis, and how Redis has it. */
final class Received {

    private final Address address;
    private final Frame frame;
    private final byte[] payload;

    Received(Address address, Frame frame, byte[] payload) {
        this.address = address;
        this.frame = frame;
        this.payload = payload;
    }

    Address address() {
        return address;
    }

    Frame frame() {
        return frame;
    }

    /** Whether both are one publication, as far as can be told: the payload holds the time of sending. */
    boolean isSameAs(Received other) {
        return address.equals(other.address) && Arrays.equals(payload, other.payload);
    }
}
