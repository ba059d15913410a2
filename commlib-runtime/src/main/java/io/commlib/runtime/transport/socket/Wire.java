package io.commlib.runtime.transport.socket;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection as bytes, plain or encrypted. Nothing in it waits. One thread at a time reads, and one writes. */
interface Wire {

    /**
     * Goes on with what comes before the first byte.
     *
     * @return whether that is done; false when the peer's part of it is awaited, or room to write
     */
    boolean open() throws IOException;

    /** Whether {@link #open()} waits for room to write. */
    boolean opensByWriting();

    /** Reads what is there; 0 when nothing is, -1 at the end. */
    int read(ByteBuffer into) throws IOException;

    /** Whether {@link #read} had all that there was, so that it can be waited for more. */
    boolean isDrained();

    /** Writes as much as there is room for; whether that was all. */
    boolean write(ByteBuffer[] from) throws IOException;

    /** Says that nothing more is written, as far as there is room for it. */
    void endWriting() throws IOException;
}
